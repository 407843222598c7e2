package io.tributary.hub.console;

import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for what WCAG 2.2 AA forbids and a program can see: contrast, names, ids, headings. */
final class Accessibility {

    private static final String LOOK =
            """
            () => {
              const faults = [];
              const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
              const rgba = color => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = color;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data];
              };
              const ground = element => {
                for (let at = element; at; at = at.parentElement) {
                  const color = rgba(getComputedStyle(at).backgroundColor);
                  if (color[3] === 255) return color;
                }
                return [255, 255, 255, 255];
              };
              const light = color => {
                const [r, g, b] = color.slice(0, 3).map(c => c / 255)
                    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const shown = element => element.checkVisibility()
                  && !element.closest('.hidden, .skip');
              const name = element => (element.getAttribute('aria-label')
                  || element.innerText || element.value || element.title
                  || (element.labels && [...element.labels].map(l => l.innerText || l.textContent).join(''))
                  || '').trim();
              for (const element of document.querySelectorAll('body *')) {
                const words = [...element.childNodes]
                    .some(node => node.nodeType === 3 && node.data.trim());
                if (!words || !shown(element) || element.closest('option, script')) continue;
                const style = getComputedStyle(element);
                const [a, b] = [light(rgba(style.color)), light(ground(element))];
                const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (contrast < 4.5) {
                  faults.push('contrast ' + contrast.toFixed(2) + ': ' + element.className
                      + ' ' + element.textContent.trim().slice(0, 30));
                }
              }
              for (const element of document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea')) {
                if (element.checkVisibility() && !name(element)) faults.push('no name: ' + element.outerHTML);
              }
              const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => faults.push('twice: ' + id));
              if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
              if (!document.documentElement.lang) faults.push('no language');
              if (!document.title) faults.push('no title');
              return faults;
            }
            """;

    private Accessibility() {}

    static List<?> faults(Page page) {
        return (List<?>) page.evaluate(LOOK);
    }
}
