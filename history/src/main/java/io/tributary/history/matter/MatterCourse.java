package io.tributary.history.matter;

import io.tributary.history.interaction.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a matter from one step to the next. */
final class MatterCourse {

    /**
     * A step, or a resolution.
     *
     * @param step null for a resolution
     */
    private record Event(Moment moment, @Nullable MatterStep step, boolean answers) {}

    private static final Comparator<Event> ORDER =
            Comparator.comparing(Event::moment).thenComparing(event -> event.step() == null);

    private final @Nullable Duration quiet;
    private MatterState state = MatterState.OPEN;
    private @Nullable Event lastStep;
    private boolean asked;
    private @Nullable Instant firstAnsweredAt;
    private @Nullable Instant resolvedAt;

    private MatterCourse(@Nullable Duration quiet) {
        this.quiet = quiet;
    }

    static MatterCourse of(List<Interaction> interactions, @Nullable Duration quiet) {
        List<Event> events = new ArrayList<>();
        for (Interaction each : interactions) {
            MatterStep step = MatterStep.of(each);
            if (step != MatterStep.NONE) {
                Moment moment = new Moment(each.occurredAt(), each.id());
                events.add(new Event(moment, step, MatterStep.answers(each)));
            }
            Instant resolved = MatterKeys.resolvedAt(each);
            if (resolved != null) {
                events.add(new Event(new Moment(resolved, each.id()), null, false));
            }
        }
        MatterCourse course = new MatterCourse(quiet);
        events.stream().sorted(ORDER).forEach(course::take);
        return course;
    }

    MatterState state() {
        return state;
    }

    @Nullable Instant firstAnsweredAt() {
        return firstAnsweredAt;
    }

    @Nullable Instant resolvedAt() {
        return state == MatterState.RESOLVED ? resolvedAt : null;
    }

    /**
     * When it counts as resolved, unless somebody waits for the company.
     *
     * @param last when the last interaction began
     */
    @Nullable Instant quietAt(Instant last) {
        boolean talked = lastStep != null && lastStep.step() != null && lastStep.step().isTalk();
        boolean mayRest =
                state == MatterState.OPEN
                        || state == MatterState.WAITING_ON_CUSTOMER
                        || (state == MatterState.REOPENED && talked);
        if (quiet == null || !mayRest) {
            return null;
        }
        return (lastStep == null ? last : lastStep.moment().at()).plus(quiet);
    }

    private void take(Event next) {
        MatterStep step = next.step();
        if (step == null) {
            state = MatterState.RESOLVED;
            resolvedAt = next.moment().at();
            return;
        }
        if (step.isCustomers()) {
            boolean back = state == MatterState.RESOLVED || wasQuietAt(next.moment().at());
            state = back ? MatterState.REOPENED : waiting(step);
            asked = true;
        } else if (state != MatterState.RESOLVED) {
            state = waiting(step);
        }
        if (asked && next.answers() && firstAnsweredAt == null) {
            firstAnsweredAt = next.moment().at();
        }
        lastStep = next;
    }

    /** The customer comes back to what counted as resolved. */
    private boolean wasQuietAt(Instant now) {
        return quiet != null
                && lastStep != null
                && lastStep.step() != MatterStep.ASKS
                && !lastStep.moment().at().plus(quiet).isAfter(now);
    }

    private static MatterState waiting(MatterStep step) {
        if (step.isTalk()) {
            return MatterState.OPEN;
        }
        return step == MatterStep.ASKS
                ? MatterState.WAITING_ON_US
                : MatterState.WAITING_ON_CUSTOMER;
    }
}
