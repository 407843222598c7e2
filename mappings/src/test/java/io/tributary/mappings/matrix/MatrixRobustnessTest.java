package io.tributary.mappings.matrix;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import java.util.stream.Stream;

class MatrixRobustnessTest extends RobustnessContract {

    private static final List<byte[]> PAYLOADS =
            Stream.concat(
                            MatrixTransactions.RECORDED
                                    .names()
                                    .map(MatrixTransactions::transaction),
                            MatrixTransactions.WRITTEN
                                    .names()
                                    .flatMap(
                                            name ->
                                                    MatrixTransactions.WRITTEN
                                                            .samplesOf(name)
                                                            .values()
                                                            .stream()))
                    .toList();

    @Override
    protected List<byte[]> good() {
        return PAYLOADS;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return MatrixTransactions.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("@ana:example.org", "Ana Ruiz", "order 1042");
    }
}
