package io.tributary.routes.delivery.hubspot;

import io.tributary.connectors.hubspot.HubSpotCrm;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import io.tributary.mappings.hubspot.history.EngagementKind;
import io.tributary.mappings.hubspot.history.HubSpotHistory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is owed of one customer: first the contact, then the activities, in batches of a kind. */
record HubSpotCustomer(HubSpotCrm crm, HubSpotHistory history, CustomerDelivery delivery) {

    List<DeliveryResult> deliver() {
        List<DeliveryResult> results = new ArrayList<>();
        Map<Boolean, List<InteractionView>> byGone =
                delivery.interactions().stream()
                        .filter(view -> !history.isOfHubSpot(view))
                        .collect(Collectors.partitioningBy(view -> view.interaction().deleted()));
        delivery.interactions().stream()
                .filter(history::isOfHubSpot)
                .forEach(view -> results.add(DeliveryResult.delivered(view.id(), null)));
        List<InteractionView> told = byGone.getOrDefault(false, List.of());
        if (!told.isEmpty()) {
            String contact = new HubSpotContact(crm, history).write(delivery.customer());
            byKind(told)
                    .forEach(
                            (kind, views) ->
                                    batches(views)
                                            .forEach(
                                                    batch ->
                                                            results.addAll(
                                                                    new HubSpotActivities(
                                                                                    crm, history,
                                                                                    kind, contact)
                                                                            .write(batch))));
            removeFormer(told, results);
        }
        List<InteractionView> gone = byGone.getOrDefault(true, List.of());
        byKind(gone).forEach(this::remove);
        gone.forEach(view -> results.add(DeliveryResult.delivered(view.id(), null)));
        return results;
    }

    private static Map<EngagementKind, List<InteractionView>> byKind(List<InteractionView> views) {
        return views.stream()
                .collect(
                        Collectors.groupingBy(
                                view -> EngagementKind.of(view.interaction()),
                                () -> new EnumMap<>(EngagementKind.class),
                                Collectors.toList()));
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += HubSpotCrm.MOST) {
            batches.add(all.subList(i, Math.min(i + HubSpotCrm.MOST, all.size())));
        }
        return batches;
    }

    /** What an interaction was before it turned out to be of another kind. */
    private void removeFormer(List<InteractionView> told, List<DeliveryResult> results) {
        Set<InteractionId> delivered = new HashSet<>();
        results.stream()
                .filter(each -> each.state() == DeliveryState.DELIVERED)
                .forEach(each -> delivered.add(each.interaction()));
        archive(
                told.stream()
                        .filter(view -> delivered.contains(view.id()))
                        .flatMap(
                                view ->
                                        HubSpotObjectId.of(view, delivery.target())
                                                .filter(
                                                        id ->
                                                                id.kind()
                                                                        != EngagementKind.of(
                                                                                view.interaction()))
                                                .stream()));
    }

    /** By the id under which it was delivered, and by what is there under the hub's id. */
    private void remove(EngagementKind kind, List<InteractionView> views) {
        List<HubSpotObjectId> objects = new ArrayList<>();
        for (List<InteractionView> batch : batches(views)) {
            crm.find(kind.plural(), batch.stream().map(view -> view.id().toString()).toList())
                    .values()
                    .forEach(id -> objects.add(new HubSpotObjectId(kind, id)));
        }
        views.forEach(
                view ->
                        HubSpotObjectId.of(view, delivery.target())
                                .filter(id -> id.kind() != kind)
                                .ifPresent(objects::add));
        archive(objects.stream());
    }

    private void archive(Stream<HubSpotObjectId> objects) {
        Map<EngagementKind, List<String>> byKind = new TreeMap<>();
        objects.forEach(
                each ->
                        byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>())
                                .add(each.id()));
        byKind.forEach(
                (kind, ids) -> batches(ids).forEach(batch -> crm.archive(kind.plural(), batch)));
    }
}
