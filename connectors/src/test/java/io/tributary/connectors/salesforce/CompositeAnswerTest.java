package io.tributary.connectors.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositeAnswerTest {

    @Test
    void readsSingleCollectionDeletionAndFailedParts() {
        CompositeAnswer answer =
                CompositeAnswer.read(
                        200,
                        """
                        {"compositeResponse": [
                          {"referenceId": "a", "httpStatusCode": 201,
                           "body": {"id": "003A", "success": true, "errors": [], "created": true}},
                          {"referenceId": "b", "httpStatusCode": 204, "body": null},
                          {"referenceId": "c", "httpStatusCode": 200, "body": [
                            {"id": "a00A", "success": true, "errors": [], "created": false},
                            {"success": false, "errors": [{"statusCode": "DUPLICATE_VALUE",
                              "message": "duplicate value found: ana@example.com",
                              "fields": ["Email"]}]}]},
                          {"referenceId": "d", "httpStatusCode": 400, "body": [
                            {"errorCode": "UNABLE_TO_LOCK_ROW", "message": "locked"}]}]}
                        """);

        assertThat(answer.parts())
                .extracting(PartAnswer::referenceId)
                .containsExactly("a", "b", "c", "d");
        assertThat(answer.parts().get(0).records())
                .singleElement()
                .matches(one -> "003A".equals(one.id()));
        assertThat(answer.parts().get(1).records())
                .singleElement()
                .matches(PartAnswer.RecordAnswer::isWritten);
        PartAnswer.RecordAnswer duplicate = answer.parts().get(2).records().get(1);
        assertThat(duplicate.isPassing()).isFalse();
        assertThat(duplicate.errors()).hasToString("[DUPLICATE_VALUE [Email]]");
        assertThat(answer.parts().get(3).records().get(0).isPassing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "403, REQUEST_LIMIT_EXCEEDED, true",
        "503, REQUEST_LIMIT_EXCEEDED, true",
        "503, SERVER_UNAVAILABLE, false",
        "403, API_DISABLED_FOR_ORG, false",
        "404, NOT_FOUND, false",
        "401, INVALID_SESSION_ID, false",
        "400, invalid_client, false",
    })
    void refusalOfTheOrgIsTransient(int status, String code, boolean tellsPause) {
        assertThatThrownBy(() -> CompositeAnswer.read(status, error(code)))
                .asInstanceOf(type(TransientFailure.class))
                .satisfies(
                        failure ->
                                assertThat(failure.retryAfter().isPresent()).isEqualTo(tellsPause));
    }

    @Test
    void refusalOfTheCallItselfIsPermanent() {
        assertThatThrownBy(() -> CompositeAnswer.read(400, error("JSON_PARSER_ERROR")))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("JSON_PARSER_ERROR");
    }

    @Test
    void noMessageOfSalesforceGetsAnywhere() {
        assertThatThrownBy(() -> CompositeAnswer.read(400, error("STRING_TOO_LONG")))
                .isInstanceOf(TributaryException.class)
                .hasMessageNotContaining("ana@example.com");
        assertThatThrownBy(() -> CompositeAnswer.read(200, "ana@example.com is not JSON"))
                .isInstanceOf(TransientFailure.class)
                .hasMessageNotContaining("ana")
                .hasNoCause();
        assertThat(new SalesforceError("ana@example.com", List.of("ana@example.com", "Email")))
                .hasToString("UNREADABLE_CODE [Email]");
    }

    @Test
    void recordWithoutSuccessIsNotTakenForWritten() {
        CompositeAnswer answer =
                CompositeAnswer.read(
                        200,
                        """
                        {"compositeResponse": [{"referenceId": "a", "httpStatusCode": 200,
                          "body": {"success": false, "errors": []}},
                         {"referenceId": "b", "httpStatusCode": 502, "body": "<html>"}]}
                        """);

        assertThat(answer.parts())
                .flatExtracting(PartAnswer::records)
                .allSatisfy(
                        record -> {
                            assertThat(record.isWritten()).isFalse();
                            assertThat(record.isPassing()).isTrue();
                        });
    }

    private static String error(String code) {
        return "[{\"errorCode\": \"" + code + "\", \"message\": \"about ana@example.com\"}]";
    }
}
