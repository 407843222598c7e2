package io.tributary.hub.delivery;

import io.tributary.hub.api.TargetState;
import io.tributary.hub.api.TargetStates;
import io.tributary.routes.delivery.DeliveryTarget;
import io.tributary.routes.delivery.DeliveryTargets;
import java.util.List;

/** The targets as their routes see them. */
final class RouteTargetStates implements TargetStates {

    private static final int HUNDRED = 100;

    private final DeliveryTargets targets;

    RouteTargetStates(DeliveryTargets targets) {
        this.targets = targets;
    }

    @Override
    public List<TargetState> all() {
        return targets.all().stream().map(RouteTargetStates::stateOf).toList();
    }

    private static TargetState stateOf(DeliveryTarget target) {
        String platform = target.name().split("/", 2)[0];
        return new TargetState(
                target.name(),
                platform,
                word(target),
                target.pausedUntil().orElse(null),
                target.failure().orElse(null),
                target.quota()
                        .map(
                                quota ->
                                        new TargetState.Quota(
                                                quota.used(),
                                                quota.limit(),
                                                quota.limit()
                                                        * target.policy().reservePercent()
                                                        / HUNDRED))
                        .orElse(null));
    }

    /** A pause lasts until something was delivered, not only until the target may be tried. */
    private static String word(DeliveryTarget target) {
        if (!target.isServed()) {
            return "stopped";
        }
        return target.pausedUntil().isPresent() ? "paused" : "running";
    }
}
