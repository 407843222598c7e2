package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.erasure.Erasure;
import io.tributary.history.erasure.ErasureReceipt;
import io.tributary.history.identity.CustomerId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Privacy", description = "What people have a right to; for admins")
@RestController
class ErasureController {

    private static final String REQUEST =
            """
            {"reason": "Art. 17 request, case 2026-118"}
            """;

    private static final String RECEIPT =
            """
            {
              "id": "8d0c2f9e-6f0b-4a3c-9a55-0b1f8b0a2d41",
              "customerId": "d5fee171-d09b-880d-bc19-d0eced8f3c97",
              "erasedAt": "2026-11-20T14:30:00Z",
              "by": "leila",
              "interactions": 12,
              "redacted": 1,
              "targets": ["salesforce/main"]
            }
            """;

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a customer for good",
            description =
                    "The history is then what it would be had the person never been seen: the"
                            + " customer's interactions go, with raw events, attachments, evidence,"
                            + " decisions and past events; from interactions of others the customer"
                            + " is taken out (`redacted`), and the raw events of these go too. What"
                            + " others wrote about the person in their own texts stays. Other"
                            + " customers and matters follow as after any change. The `targets`"
                            + " named are owed the removal, and are given it as any delivery;"
                            + " subscribers are told with `customer.erased`. Redelivery, replay and"
                            + " edits of what was erased record nothing; a new event of the same"
                            + " person begins a new customer. Not reached: dead letters, backups,"
                            + " and what targets keep besides interactions. It cannot be undone."
                            + " Kept are the receipt, who erased, when, and the reason, which must"
                            + " not tell who the person is.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ErasureRequest.class),
                            examples = @ExampleObject(REQUEST)))
    @ApiResponse(
            responseCode = "200",
            description = "Erased",
            useReturnTypeSchema = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(RECEIPT)))
    @PostMapping(
            path = "/api/v1/customers/{id}/erasure",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ErasureReceipt erase(
            @PathVariable CustomerId id,
            @RequestBody Map<String, @Nullable Object> body,
            @Parameter(hidden = true) HttpServletRequest caller) {
        ErasureRequest request = ErasureRequest.of(body);
        return erasure.erase(id, CallerName.of(caller), request.reason())
                .orElseThrow(() -> ProblemException.notFound("customer with this id"));
    }
}
