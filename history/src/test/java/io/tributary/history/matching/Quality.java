package io.tributary.history.matching;

/** What a run found of what there was to find. */
record Quality(long truePairs, long suggested, long right) {

    static Quality of(Labelled data, Suggestions suggestions) {
        return new Quality(
                data.truePairs(),
                suggestions.matches().size(),
                suggestions.matches().stream().filter(data::same).count());
    }

    double precision() {
        return suggested == 0 ? 1 : (double) right / suggested;
    }

    double recall() {
        return truePairs == 0 ? 1 : (double) right / truePairs;
    }

    double f1() {
        return precision() + recall() == 0
                ? 0
                : 2 * precision() * recall() / (precision() + recall());
    }
}
