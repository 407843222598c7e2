package io.tributary.history.matching;

/**
 * Where a street is.
 *
 * @param postalCode letters and digits only; empty if not known
 * @param city folded; empty if not known
 * @param text both
 */
record Place(String postalCode, Phrase city, String text) {

    static Place of(String postalCode, Phrase city) {
        return new Place(postalCode, city, (postalCode + ' ' + city.text()).strip());
    }

    boolean isEmpty() {
        return postalCode.isEmpty() && city.isEmpty();
    }

    /** What tells how common the place is: the postal code, or the city where there is none. */
    String term() {
        return postalCode.isEmpty() ? city.text() : postalCode;
    }

    Level compare(Place other) {
        Level codes = codes(other);
        Level cities = Similarity.of(city, other.city);
        if (codes == Level.MISSING || cities == Level.MISSING) {
            return alone(codes == Level.MISSING ? cities : codes);
        }
        if (codes == Level.EXACT || cities == Level.EXACT) {
            return half(codes == Level.EXACT ? cities : codes);
        }
        return codes == Level.DIFFERENT || cities == Level.DIFFERENT
                ? Level.DIFFERENT
                : Level.CLOSE;
    }

    private Level codes(Place other) {
        if (postalCode.isEmpty() || other.postalCode.isEmpty()) {
            return Level.MISSING;
        }
        if (postalCode.equals(other.postalCode)) {
            return Level.EXACT;
        }
        return Similarity.oneSlip(postalCode, other.postalCode)
                ? Level.VERY_CLOSE
                : Level.DIFFERENT;
    }

    /** One of both is all there is. */
    private static Level alone(Level level) {
        return level == Level.VERY_CLOSE ? Level.CLOSE : level;
    }

    /** One agrees, and the other does so as given. */
    private static Level half(Level other) {
        return switch (other) {
            case EXACT -> Level.EXACT;
            case VERY_CLOSE -> Level.VERY_CLOSE;
            case CLOSE -> Level.VERY_CLOSE;
            case DIFFERENT, MISSING -> Level.CLOSE;
        };
    }
}
