package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.erasure.ErasureRecord;
import io.tributary.history.erasure.Erasures;
import io.tributary.history.query.Page;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Privacy")
@RestController
@RequestMapping("/api/v1/erasures")
class ErasuresController {

    private final Erasures erasures;

    ErasuresController(Erasures erasures) {
        this.erasures = erasures;
    }

    @Operation(
            operationId = "getErasures",
            summary = "The receipts of erasures, latest first",
            description = "With what each target has confirmed to have removed so far.")
    @GetMapping
    Page<ErasureAnswer> list(@ParameterObject PageQuery page) {
        Page<ErasureRecord> found = page.read(erasures::list);
        return new Page<>(found.items().stream().map(ErasureAnswer::of).toList(), found.next());
    }

    @Operation(
            operationId = "getErasure",
            summary = "The receipt of an erasure, and what targets have removed",
            description = "Of erasures before the hub kept this, `targets` is empty.")
    @GetMapping("/{id}")
    ErasureAnswer one(@PathVariable UUID id) {
        return erasures.find(id)
                .map(ErasureAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("erasure with this id"));
    }
}
