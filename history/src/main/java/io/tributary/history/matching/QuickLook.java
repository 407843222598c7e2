package io.tributary.history.matching;

/**
 * Tells in passing that two texts cannot be alike, which most cannot, so that only few have to be
 * compared in earnest. Never rejects what the real comparison would accept.
 */
final class QuickLook {

    private QuickLook() {}

    /** One slip leaves all letters before it and after it in their places; a swap takes two. */
    static boolean mayBeOneSlip(String left, String right) {
        int shortest = Math.min(left.length(), right.length());
        if (Math.max(left.length(), right.length()) - shortest > 1) {
            return false;
        }
        int before = 0;
        while (before < shortest && left.charAt(before) == right.charAt(before)) {
            before++;
        }
        int after = 0;
        while (after < shortest - before && endsAlike(left, right, after)) {
            after++;
        }
        return before + after >= shortest - 2;
    }

    private static boolean endsAlike(String left, String right, int after) {
        return left.charAt(left.length() - 1 - after) == right.charAt(right.length() - 1 - after);
    }

    /**
     * Jaro's similarity is (m/|left| + m/|right| + (m-t)/m) / 3, of which m, the letters in common,
     * is counted here without regard to place, and t taken as 0. Winkler's bonus is at most 0.4 of
     * what is missing, and nothing where the first letters differ.
     */
    static double mostAlike(String left, String right) {
        double jaro = (share(left, letters(right)) + share(right, letters(left)) + 1) / 3;
        return left.charAt(0) == right.charAt(0) ? jaro + 0.4 * (1 - jaro) : jaro;
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }

    private static double share(String text, long letters) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            found += (letters >>> text.charAt(i) & 1) == 1 ? 1 : 0;
        }
        return (double) found / text.length();
    }
}
