// Elements are built here and nowhere else. Whatever comes from data goes in as text, never as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element: properties beginning with "on" listen, null ones are left out, the others are attributes. */
export function el(name, properties = {}, ...children) {
  return filled(document.createElement(name), properties, children);
}

/** The same of a drawing. */
export function svg(name, properties = {}, ...children) {
  return filled(document.createElementNS(SVG, name), properties, children);
}

function filled(element, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** What stands in an element, exchanged. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
}

export function byId(id) {
  return document.getElementById(id);
}

/** Shows a text, or hides the element where there is none. */
export function say(element, text) {
  element.textContent = text ?? '';
  element.hidden = !text;
}
