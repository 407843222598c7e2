package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What the type of a problem leads to. */
@Hidden
@Controller
class ProblemPages {

    @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView pages() {
        return page(List.of(ProblemType.values()));
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String slug) {
        return page(List.of(type(slug)));
    }

    @ResponseBody
    @GetMapping(path = "/problems", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Description> descriptions() {
        return Arrays.stream(ProblemType.values()).map(Description::of).toList();
    }

    @ResponseBody
    @GetMapping(path = "/problems/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    Description description(@PathVariable String slug) {
        return Description.of(type(slug));
    }

    private static ModelAndView page(List<ProblemType> types) {
        return new ModelAndView("problems", Map.of("problems", types));
    }

    private static ProblemType type(String slug) {
        return ProblemType.ofSlug(slug)
                .orElseThrow(() -> ProblemException.notFound("problem type of this name"));
    }

    record Description(String type, String title, int status, String explanation) {

        static Description of(ProblemType type) {
            return new Description(
                    type.uri().toString(), type.title(), type.status().value(), type.explanation());
        }
    }
}
