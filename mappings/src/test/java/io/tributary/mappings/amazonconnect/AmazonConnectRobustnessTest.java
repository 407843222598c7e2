package io.tributary.mappings.amazonconnect;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;

class AmazonConnectRobustnessTest extends RobustnessContract {

    /** Some recordings are broken as they are. */
    private static final List<byte[]> GOOD =
            AmazonConnectPayloads.ALL.all().stream()
                    .filter(AmazonConnectRobustnessTest::isJson)
                    .toList();

    @Override
    protected List<byte[]> good() {
        return GOOD;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return AmazonConnectPayloads.ALL.map(body);
    }

    private static boolean isJson(byte[] body) {
        try {
            return JsonPayload.object(body).isObject();
        } catch (PayloadRejected e) {
            return false;
        }
    }

    @Override
    protected List<String> personal() {
        return List.of("2025550143", "4802021091");
    }
}
