// The actor's page: findings as threads across the axis, from the card of a word to the card of what answers it.

const SVG = "http://www.w3.org/2000/svg";
const WIDE = 861; // pixels from which the two columns stand side by side, as desk.css has it
const LANE = 9;
/** Where a label may stand: which part of the way along its thread, and how far below it. */
const SPOTS = [[0.5, 4], [0.42, 4], [0.58, 4], [0.34, 4], [0.66, 4], [0.26, 4], [0.74, 4], [0.5, 34], [0.5, 50], [0.5, -26]] as const;

interface Strand { start: HTMLElement; end: HTMLElement; state: string; label: string }

const axis = document.querySelector<HTMLElement>(".axis");

function strands(axis: HTMLElement): Strand[] {
  return Array.from(axis.querySelectorAll<HTMLElement>(".strands li")).flatMap((line) => {
    const [start, end] = [line.dataset.start, line.dataset.end].map((id) => document.getElementById(id ?? ""));
    return start && end && start !== end ? [{ start, end, state: line.dataset.state ?? "", label: line.textContent ?? "" }] : [];
  });
}

function element<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Where a thread leaves a card: at the side that looks to the axis, one lane below the thread before it. */
function tied(card: HTMLElement, frame: DOMRect, middle: number, used: Map<HTMLElement, number>): [number, number] {
  const box = card.getBoundingClientRect();
  const lane = used.get(card) ?? 0;
  used.set(card, lane + 1);
  const x = box.left - frame.left < middle ? box.right : box.left;
  return [x - frame.left, box.top - frame.top + Math.min(box.height - 8, 22 + lane * LANE)];
}

/** Write a label on its thread, as near to the middle as no other label and no day is in its way. */
function write(told: SVGTextElement, path: SVGPathElement, long: number, taken: DOMRect[]): void {
  for (const [share, below] of SPOTS) {
    const at = path.getPointAtLength(long * share);
    told.setAttribute("x", String(at.x));
    told.setAttribute("y", String(at.y + below));
    const box = told.getBoundingClientRect();
    if (taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom + 2 && box.top < one.bottom + 2)) continue;
    taken.push(box);
    return;
  }
  told.remove(); // the card says it
}

function draw(axis: HTMLElement, found: Strand[]): void {
  axis.querySelector("svg.threads")?.remove();
  if (innerWidth < WIDE || found.length === 0) return;
  const frame = axis.getBoundingClientRect();
  const middle = frame.width / 2;
  const svg = element("svg", { class: "threads", width: frame.width, height: frame.height, "aria-hidden": "true" });
  axis.append(svg);
  const used = new Map<HTMLElement, number>();
  const taken = Array.from(axis.querySelectorAll("h3 time"), (day) => day.getBoundingClientRect());
  found.forEach(({ start, end, state, label }, number) => {
    const [x1, y1] = tied(start, frame, middle, used);
    const [x2, y2] = tied(end, frame, middle, used);
    const same = Math.abs(x1 - x2) < 40;
    const lean = (x: number) => (x < middle ? 1 : -1) * (same ? 72 + (number % 4) * 8 : 52);
    const group = element("g", { class: `thread ${state}`, "data-from": start.id, "data-to": end.id });
    const path = element("path", { d: `M${x1} ${y1}C${x1 + lean(x1)} ${y1} ${x2 + lean(x2)} ${y2} ${x2} ${y2}` });
    group.append(path, element("circle", { cx: x1, cy: y1, r: 3 }), element("circle", { cx: x2, cy: y2, r: 3 }));
    svg.append(group);
    const long = path.getTotalLength();
    if (state === "broken" || state === "against") path.setAttribute("stroke-dasharray", `${long / 2 - 11} 22 ${long / 2}`);
    const told = element("text", { "text-anchor": "middle" });
    told.textContent = label;
    group.append(told);
    write(told, path, long, taken);
  });
}

/** Light up the threads of a card, and the cards at their other ends. */
function light(target: EventTarget | null): void {
  const card = (target as Element | null)?.closest?.(".axis .card");
  const on = new Set<string>();
  for (const thread of document.querySelectorAll("g.thread")) {
    const ends = [thread.getAttribute("data-from") ?? "", thread.getAttribute("data-to") ?? ""];
    const hit = card !== null && card !== undefined && ends.includes(card.id);
    thread.classList.toggle("on", hit);
    if (hit) for (const end of ends) on.add(end);
  }
  document.querySelector("svg.threads")?.classList.toggle("lit", on.size > 0);
  for (const one of document.querySelectorAll(".axis .card")) one.classList.toggle("on", on.has(one.id));
}

if (axis) {
  const found = strands(axis);
  let asked = 0;
  const again = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => draw(axis, found));
  };
  new ResizeObserver(again).observe(axis);
  void document.fonts?.ready.then(again);
  document.addEventListener("mouseover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
}

export {};
