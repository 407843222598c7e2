// Comfort only: without it every link and form still works.
(function () {
  "use strict";

  let paused = false;
  let older = false;

  function localTimes(root) {
    const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
    root.querySelectorAll("time[data-local]").forEach(function (time) {
      const at = new Date(time.dateTime);
      if (!Number.isNaN(at.getTime())) {
        time.textContent = format.format(at);
      }
    });
  }

  function showPause() {
    const button = document.getElementById("pause");
    if (!button) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      paused = !paused;
      button.setAttribute("aria-pressed", String(paused));
      button.textContent = paused ? button.dataset.resume : button.dataset.pause;
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.documentElement.classList.add("scripted");
    localTimes(document);
    showPause();
  });

  // A hidden or paused page asks for nothing.
  document.addEventListener("htmx:beforeRequest", function (event) {
    const from = event.detail.elt;
    if ((from.id === "live" && paused) || (document.hidden && from.matches("#live, #health"))) {
      event.preventDefault();
    }
    older = older || from.matches(".older");
  });

  // New content: local times; after "show older", focus on the first of what came.
  document.addEventListener("htmx:load", function (event) {
    const loaded = event.detail.elt;
    localTimes(loaded);
    if (older && loaded.matches(".matter")) {
      older = false;
      loaded.focus({ preventScroll: true });
    }
    if (loaded.matches(".full-text")) {
      loaded.focus({ preventScroll: true });
    }
  });

  // A page that cannot be refreshed is asked for as a whole, so that errors and sign-in show.
  document.addEventListener("htmx:responseError", function (event) {
    if (!event.detail.elt.matches("#live, #health")) {
      window.location.assign(event.detail.pathInfo.requestPath);
    }
  });
})();
