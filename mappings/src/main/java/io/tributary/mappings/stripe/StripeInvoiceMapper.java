package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** An invoice: the company asks for money. */
@Mapper
interface StripeInvoiceMapper {

    @StripeInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(StripeConversions.eventId(\"invoice\", invoice.id(), delivery))")
    @Mapping(target = "part", ignore = true)
    @Mapping(
            target = "revision",
            expression =
                    "java(StripeConversions.revision(invoice.created(), StripeInvoiceConversions.step(invoice), delivery))")
    @Mapping(target = "kind", constant = "PAYMENT")
    @Mapping(target = "direction", constant = "OUTBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(StripeConversions.time(invoice.created(), delivery))")
    @Mapping(target = "status", expression = "java(StripeInvoiceConversions.status(invoice))")
    @Mapping(target = "subject", expression = "java(StripeInvoiceConversions.title(invoice))")
    @Mapping(target = "text", expression = "java(StripeInvoiceConversions.text(invoice))")
    @Mapping(
            target = "participants",
            expression =
                    "java(StripeParties.payer(invoice.customer(), invoice.contact(), null, invoice.payment(), delivery))")
    @Mapping(target = "thread", expression = "java(\"invoice:\" + invoice.id())")
    @Mapping(
            target = "references",
            expression = "java(StripeInvoiceConversions.references(invoice, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.dashboardLink(\"invoices\", invoice.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(StripeInvoiceConversions.attributes(invoice, delivery))")
    Interaction toInteraction(StripeInvoice invoice, @Context StripeDelivery delivery);
}
