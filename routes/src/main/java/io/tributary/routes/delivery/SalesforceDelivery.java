package io.tributary.routes.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.salesforce.CompositeAnswer;
import io.tributary.connectors.salesforce.SalesforceError;
import io.tributary.connectors.salesforce.SalesforceRefusal;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TributaryException;
import io.tributary.mappings.salesforce.CompositeCall;
import io.tributary.mappings.salesforce.SalesforceMapping;
import io.tributary.mappings.salesforce.SalesforceMappingFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.Header;
import org.apache.camel.component.salesforce.api.SalesforceException;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;

/** The steps of the Salesforce Kamelet: calls, answers, results. */
public final class SalesforceDelivery {

    private static final String PACKAGED = "packaged";
    private static final Pattern API_USAGE = Pattern.compile("api-usage=(\\d{1,12})/(\\d{1,12})");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SalesforceMapping mapping;

    /**
     * @param mappingFile path of the mapping file, or {@code packaged}
     * @param apiVersion for example {@code 62.0}
     * @throws IllegalArgumentException if the mapping file is wrong, naming the field
     */
    public SalesforceDelivery(String mappingFile, String apiVersion) {
        SalesforceMappingFile file =
                mappingFile.equals(PACKAGED)
                        ? SalesforceMappingFile.packaged()
                        : SalesforceMappingFile.read(Path.of(mappingFile));
        this.mapping = new SalesforceMapping(file, apiVersion);
    }

    /** The composite calls to make, in order, as JSON. */
    public List<String> calls(@Body CustomerDelivery delivery) {
        return mapping.map(delivery).stream().map(SalesforceDelivery::json).toList();
    }

    /**
     * Reads what came back for one call, and how many calls the org still allows.
     *
     * @throws TributaryException if Salesforce refused the whole call
     */
    public CompositeAnswer answer(
            @Header(Exchange.HTTP_RESPONSE_CODE) int status,
            @Header("Sforce-Limit-Info") @Nullable String limits,
            @Body String body,
            Exchange exchange) {
        Matcher usage = API_USAGE.matcher(limits == null ? "" : limits);
        if (usage.find()) {
            exchange.setProperty(
                    DeliveryQuota.PROPERTY,
                    new DeliveryQuota(
                            Long.parseLong(usage.group(1)), Long.parseLong(usage.group(2))));
        }
        return CompositeAnswer.read(status, body);
    }

    /**
     * Says what it means that a call failed.
     *
     * @throws TributaryException always
     */
    public void refused(@ExchangeException Exception failure) {
        SalesforceException known = ObjectHelper.getException(SalesforceException.class, failure);
        if (known == null) {
            throw SalesforceRefusal.of(0, List.of(), failure);
        }
        List<SalesforceError> errors =
                known.getErrors().stream()
                        .map(error -> new SalesforceError(error.getErrorCode(), fields(error)))
                        .toList();
        // Without the cause: its text quotes the answer.
        throw SalesforceRefusal.of(known.getStatusCode(), errors, null);
    }

    /**
     * What became of each interaction. The calls are made again from the delivery: a pure function.
     */
    public List<DeliveryResult> results(CustomerDelivery delivery, List<CompositeAnswer> answers) {
        List<CompositeCall> calls = mapping.map(delivery);
        List<DeliveryResult> results = new ArrayList<>();
        for (int i = 0; i < calls.size() && i < answers.size(); i++) {
            results.addAll(SalesforceResults.of(calls.get(i), answers.get(i)));
        }
        return results;
    }

    private static List<String> fields(
            org.apache.camel.component.salesforce.api.dto.RestError error) {
        return error.getFields() == null ? List.of() : error.getFields();
    }

    private static String json(CompositeCall call) {
        try {
            return JSON.writeValueAsString(call);
        } catch (JsonProcessingException e) {
            throw new PermanentFailure("cannot write the composite call as JSON", e);
        }
    }
}
