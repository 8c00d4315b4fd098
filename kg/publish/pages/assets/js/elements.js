// Making elements. Texts become text nodes, never markup.
const byId = (id) => document.getElementById(id);

function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const OUTLINES = {
  person: ["circle", { cx: 8, cy: 8, r: 6 }],
  company: ["rect", { x: 2.5, y: 2.5, width: 11, height: 11 }],
  body: ["path", { d: "M8 1 15 8 8 15 1 8Z" }],
  organisation: ["path", { d: "M8 1.5 15 14H1Z" }],
  place: ["path", { d: "M8 14.5 15 2H1Z" }],
  event: ["path", { d: "M4.5 2h7L15 8l-3.5 6h-7L1 8Z" }],
};

// The sign of a kind of node, as the drawing shows it.
function kindSign(kind) {
  const [tag, shape] = OUTLINES[kind];
  return svg("svg", { viewBox: "0 0 16 16", class: `sign fill-${kind}`, "aria-hidden": "true" }, svg(tag, shape));
}

// The sign of a kind of line.
function shadeSign(shade) {
  const line = svg("line", { x1: 0, y1: 5, x2: 26, y2: 5, "stroke-width": 3 });
  if (DASHED.has(shade)) line.setAttribute("stroke-dasharray", "5 3");
  return svg("svg", { viewBox: "0 0 26 10", class: `line stroke-${shade}`, "aria-hidden": "true" }, line);
}
