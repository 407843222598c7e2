package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.query.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Connections", description = "What is connected, and how far behind it is")
@RestController
@RequestMapping("/api/v1/routes")
class RouteController {

    private final ObjectProvider<RouteFileStates> states;

    RouteController(ObjectProvider<RouteFileStates> states) {
        this.states = states;
    }

    @Operation(
            operationId = "getRoutes",
            summary = "Route files, and whether their routes run",
            description =
                    "Those of this instance. A file that changes in the directory is taken up while"
                            + " the hub runs; one that is broken changes nothing.")
    @GetMapping
    Page<RouteFileState> routes() {
        return new Page<>(
                states.orderedStream().flatMap(each -> each.all().stream()).toList(), null);
    }
}
