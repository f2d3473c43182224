// The network: pointing at an actor shows its pairs alone; a slider over months redraws the picture from the page of that month.

const DELAY = 120;

/** Show one actor's pairs, or all where it is none. */
function light(target: EventTarget | null): void {
  const svg = document.querySelector("[data-network] svg");
  const node = (target as Element | null)?.closest?.("[data-node]")?.getAttribute("data-node");
  svg?.classList.toggle("lit", Boolean(node));
  if (!svg || !node) return;
  const near = new Set([node]);
  for (const edge of svg.querySelectorAll("[data-ends]")) {
    const ends = (edge.getAttribute("data-ends") ?? "").split(" ");
    edge.classList.toggle("on", ends.includes(node));
    if (ends.includes(node)) for (const end of ends) near.add(end);
  }
  for (const one of svg.querySelectorAll("[data-node]")) one.classList.toggle("on", near.has(one.getAttribute("data-node") ?? ""));
}

/** The address of the page for one month, or for all days. */
function address(month: string | null): string {
  const url = new URL(location.href);
  for (const name of ["since", "until"]) url.searchParams.delete(name);
  if (month) {
    const [year, number] = month.split("-").map(Number);
    url.searchParams.set("since", `${month}-01`);
    url.searchParams.set("until", `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`);
  }
  return url.pathname + url.search;
}

let asking: AbortController | undefined;

/** Take picture and table from another address of this page: the server draws them, with and without a script. */
async function swap(url: string): Promise<void> {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(url, { signal: asking.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [from, to] = [page.getElementById("drawn"), document.getElementById("drawn")];
    if (!answer.ok || !from || !to) return location.assign(url);
    to.replaceWith(from);
    history.replaceState(null, "", url);
    for (const name of ["since", "until"]) {
      const [now, then] = [document, page].map((one) => one.querySelector<HTMLInputElement>(`.facets [name=${name}]`));
      if (now && then) now.value = then.value;
    }
  } catch (error) {
    if ((error as Error).name !== "AbortError") location.assign(url);
  }
}

function slider(place: HTMLElement): void {
  const months = (place.dataset.months ?? "").split(" ").filter(Boolean);
  if (months.length < 2) return;
  const label = document.createElement("label");
  const range = document.createElement("input");
  const told = document.createElement("output");
  const every = document.createElement("button");
  const chosen = months.indexOf(place.dataset.chosen ?? "");
  range.type = "range";
  range.max = String(months.length - 1);
  range.value = String(chosen < 0 ? months.length - 1 : chosen);
  told.textContent = chosen < 0 ? "all days" : months[chosen];
  every.type = "button";
  every.textContent = "All days";
  label.append("Month", range);
  place.append(label, told, every);
  place.hidden = false;
  let timer = 0;
  const go = (month: string | null) => {
    told.textContent = month ?? "all days";
    range.setAttribute("aria-valuetext", told.textContent);
    clearTimeout(timer);
    timer = window.setTimeout(() => void swap(address(month)), DELAY);
  };
  range.addEventListener("input", () => go(months[Number(range.value)]));
  every.addEventListener("click", () => go(null));
}

const place = document.querySelector<HTMLElement>(".slider");
if (place) slider(place);
document.addEventListener("mouseover", (event) => light(event.target));
document.addEventListener("focusin", (event) => light(event.target));
export {};
