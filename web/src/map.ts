// The map: pan by dragging or arrow keys, zoom by wheel, pinch, buttons or + and -; a mark and its place in the list light up together.

type Box = [number, number, number, number];
const STEP = 1.5;
const CLOSEST = 30;

const figure = document.querySelector<HTMLElement>("[data-map]");
const sheet = figure?.querySelector<HTMLElement>(".sheet");
const svg = figure?.querySelector<SVGSVGElement>("svg[data-world]");

function numbers(text: string | null): Box {
  return (text ?? "0 0 1 1").split(" ").map(Number) as Box;
}

function start(sheet: HTMLElement, svg: SVGSVGElement): void {
  const world = numbers(svg.getAttribute("data-world"));
  const first = numbers(svg.getAttribute("viewBox"));
  let box = first;
  const circles = Array.from(svg.querySelectorAll("circle")).map((circle) => ({ circle, radius: Number(circle.getAttribute("r")) / first[2] }));

  /** Show a part of the world, kept inside it; marks keep their size on the screen. */
  function show(next: Box): void {
    const wide = Math.min(world[2], Math.max(world[2] / CLOSEST, next[2]));
    const high = (wide * world[3]) / world[2];
    const x = Math.min(Math.max(next[0], world[0]), world[0] + world[2] - wide);
    const y = Math.min(Math.max(next[1], world[1]), world[1] + world[3] - high);
    box = [x, y, wide, high];
    svg.setAttribute("viewBox", box.join(" "));
    svg.classList.toggle("zoomed", wide < world[2]); // only then a finger moves the map and not the page
    for (const { circle, radius } of circles) circle.setAttribute("r", String(radius * wide));
  }

  /** Zoom around a spot of the screen, or around the middle. */
  function zoom(factor: number, at?: { clientX: number; clientY: number }): void {
    const seen = svg.getBoundingClientRect();
    const [fx, fy] = at ? [(at.clientX - seen.left) / seen.width, (at.clientY - seen.top) / seen.height] : [0.5, 0.5];
    const wide = Math.min(world[2], Math.max(world[2] / CLOSEST, box[2] / factor));
    const high = (wide * world[3]) / world[2];
    show([box[0] + fx * (box[2] - wide), box[1] + fy * (box[3] - high), wide, high]);
  }

  function pan(x: number, y: number): void {
    show([box[0] + x * box[2], box[1] + y * box[3], box[2], box[3]]);
  }

  const tools = document.createElement("div");
  tools.className = "tools";
  for (const [sign, label, act] of [["+", "Zoom in", () => zoom(STEP)], ["−", "Zoom out", () => zoom(1 / STEP)], ["World", "The whole world", () => show(world)]] as const) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    tools.append(button);
  }
  sheet.parentElement?.prepend(tools);

  // a wheel alone scrolls the page until the map was entered by a click or the keyboard
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !sheet.contains(document.activeElement)) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, event);
  }, { passive: false });

  const held = new Map<number, PointerEvent>();
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    held.set(event.pointerId, event);
    moved = 0;
  });
  svg.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const seen = svg.getBoundingClientRect();
    const others = Array.from(held.values()).filter((one) => one.pointerId !== event.pointerId);
    held.set(event.pointerId, event);
    moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    if (moved > 4 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    if (others.length === 0) {
      pan((before.clientX - event.clientX) / seen.width, (before.clientY - event.clientY) / seen.height);
    } else {
      const far = (one: PointerEvent) => Math.hypot(one.clientX - others[0].clientX, one.clientY - others[0].clientY);
      zoom(far(event) / Math.max(1, far(before)), others[0]);
    }
  });
  for (const ending of ["pointerup", "pointercancel"] as const) svg.addEventListener(ending, (event) => held.delete(event.pointerId));
  svg.addEventListener("click", (event) => {
    if (moved > 4) event.preventDefault(); // a drag that ends on a mark is no click
  }, true);

  sheet.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      "+": () => zoom(STEP), "=": () => zoom(STEP), "-": () => zoom(1 / STEP), "0": () => show(world),
      ArrowLeft: () => pan(-0.1, 0), ArrowRight: () => pan(0.1, 0), ArrowUp: () => pan(0, -0.1), ArrowDown: () => pan(0, 0.1),
    };
    const act = acts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  show(first);
}

/** Light up a place, on the map and in the list. */
function light(target: EventTarget | null): void {
  const place = (target as Element | null)?.closest?.("[data-place]")?.getAttribute("data-place");
  for (const one of document.querySelectorAll("[data-place]")) one.classList.toggle("on", one.getAttribute("data-place") === place);
}

if (sheet && svg) {
  start(sheet, svg);
  document.addEventListener("mouseover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
}
export {};
