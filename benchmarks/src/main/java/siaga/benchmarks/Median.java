package siaga.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of an odd number of values, the mean of the two in the middle of an even one. */
final class Median {

    private Median() {}

    static <T> double of(List<T> values, ToDoubleFunction<T> figure) {
        double[] sorted = values.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing has no middle");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
