// A record added by selecting words: the form beside the story takes what is selected in it.

const form = document.querySelector<HTMLFormElement>("form.add");

function field(name: string): HTMLInputElement | HTMLTextAreaElement | null {
  return form?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`) ?? null;
}

/** Characters as the store counts them: a letter outside the basic plane is one. */
function count(text: string): number {
  return Array.from(text).length;
}

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  if (form === null || selection === null || selection.isCollapsed) return;
  const node = selection.anchorNode;
  const block = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("[data-at]");
  const words = selection.toString().trim();
  if (!block || words === "") return;
  const at = Number(block.dataset["at"]);
  const given: Record<string, string> = { words, low: String(at), high: String(at + count(block.textContent ?? "")) };
  for (const [name, value] of Object.entries(given)) {
    const target = field(name);
    if (target !== null) target.value = value;
  }
});
