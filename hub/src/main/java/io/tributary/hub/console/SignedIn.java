package io.tributary.hub.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells pages who reads them, so that they can offer to sign out. */
@ControllerAdvice(basePackageClasses = SignedIn.class)
class SignedIn {

    @ModelAttribute("signedIn")
    String signedIn(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }
}
