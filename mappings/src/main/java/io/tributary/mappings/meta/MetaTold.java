package io.tributary.mappings.meta;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what customers let the company know: who they are, what they paid, what they think. */
final class MetaTold {

    /** Amounts beyond are no amounts; written out they would fill pages. */
    private static final int LONGEST_AMOUNT = 30;

    private MetaTold() {}

    static List<MetaNotice> of(MetaEvent event, MetaContext context) {
        List<MetaNotice> notices = new ArrayList<>();
        if (event.accountLinking() != null) {
            notices.add(linking(event.accountLinking(), context));
        }
        if (event.payment() != null) {
            notices.add(payment(event.payment(), context));
        }
        if (event.messagingFeedback() != null) {
            notices.add(survey(event.messagingFeedback(), context));
        }
        if (event.responseFeedback() != null) {
            notices.add(opinion(event.responseFeedback(), context));
        }
        return notices;
    }

    /** What the company's sign-in page gave Messenger for the customer names him there. */
    private static MetaNotice linking(MetaEvent.AccountLinking linking, MetaContext context) {
        String code = Payloads.text(linking.authorizationCode());
        List<Identifier> account =
                code == null
                        ? List.of()
                        : List.of(
                                new Identifier(
                                        context.platform().name() + ".linked-account",
                                        context.account(),
                                        code,
                                        null,
                                        Proof.AUTHENTICATED));
        return MetaNotices.event("account_linking", context)
                .told(null, account, Map.of())
                .attribute("linking", linking.status())
                .build();
    }

    private static MetaNotice payment(MetaPayment payment, MetaContext context) {
        MetaPayment.Credential credential = payment.paymentCredential();
        String charge =
                credential == null
                        ? null
                        : Payloads.firstText(credential.chargeId(), credential.fbPaymentId());
        MetaPayment.UserInfo user = payment.requestedUserInfo();
        MetaNotice.Builder notice =
                MetaNotice.of(
                                charge == null ? context.named("payment") : "payment:" + charge,
                                Kind.PAYMENT,
                                context.direction())
                        .text(text(payment.amount()))
                        .attribute("invoicePayload", payment.payload())
                        .attribute("providerPayment", charge);
        MetaPayment.Amount amount = payment.amount();
        if (amount != null) {
            notice.attribute("currency", amount.currency()).attribute("amount", written(amount));
        }
        return user == null
                ? notice.build()
                : notice.told(Payloads.text(user.contactName()), identifiers(user), traits(user))
                        .build();
    }

    private static String text(MetaPayment.@Nullable Amount amount) {
        String written = amount == null ? null : written(amount);
        String currency = amount == null ? null : Payloads.text(amount.currency());
        return written == null
                ? "Payment"
                : "Payment: " + written + (currency == null ? "" : " " + currency);
    }

    private static @Nullable String written(MetaPayment.Amount amount) {
        BigDecimal value = amount.amount();
        return value == null || value.precision() + Math.abs((long) value.scale()) > LONGEST_AMOUNT
                ? null
                : value.toPlainString();
    }

    private static List<Identifier> identifiers(MetaPayment.UserInfo user) {
        List<Identifier> identifiers = new ArrayList<>();
        String email = Payloads.text(user.contactEmail());
        if (email != null) {
            identifiers.add(Identifier.of("email", email, Proof.STATED));
        }
        String phone = Payloads.text(user.contactPhone());
        if (phone != null) {
            identifiers.add(Identifier.phone(phone, null, Proof.STATED));
        }
        return identifiers;
    }

    private static Map<String, String> traits(MetaPayment.UserInfo user) {
        Map<String, String> traits = new LinkedHashMap<>();
        MetaPayment.Address address = user.shippingAddress();
        if (address != null) {
            putTrait(traits, "street", address.street());
            putTrait(traits, "city", address.city());
            putTrait(traits, "postalCode", address.postalCode());
        }
        return traits;
    }

    private static void putTrait(Map<String, String> traits, String name, @Nullable String value) {
        String text = Payloads.text(value);
        if (text != null) {
            traits.put(name, text);
        }
    }

    private static MetaNotice survey(MetaEvent.Feedback feedback, MetaContext context) {
        List<Map<String, Object>> answers =
                Payloads.list(feedback.feedbackScreens()).stream()
                        .filter(screen -> screen.questions() != null)
                        .flatMap(screen -> screen.questions().entrySet().stream())
                        .filter(question -> question.getValue() != null)
                        .map(question -> answer(question.getKey(), question.getValue()))
                        .toList();
        String comments =
                answers.stream()
                        .map(answer -> answer.get("comment"))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
        return MetaNotice.of(context.named("survey"), Kind.SURVEY, context.direction())
                .text(Payloads.text(comments))
                .attribute("answers", answers)
                .build();
    }

    private static Map<String, Object> answer(String question, MetaEvent.Feedback.Answer answer) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("question", question);
        MetaAttributes.put(values, "type", answer.type());
        MetaAttributes.put(values, "answer", answer.payload());
        MetaAttributes.put(
                values, "comment", answer.followUp() == null ? null : answer.followUp().payload());
        return values;
    }

    private static MetaNotice opinion(MetaEvent.ResponseFeedback feedback, MetaContext context) {
        String mid = context.required(feedback.mid(), "response_feedback.mid");
        return MetaNotice.of(
                        "feedback:" + mid + ":" + context.required(context.customer(), "sender.id"),
                        Kind.SURVEY,
                        context.direction())
                .revision(context.time().toEpochMilli(), false)
                .about(mid)
                .text(Payloads.text(feedback.feedback()))
                .build();
    }
}
