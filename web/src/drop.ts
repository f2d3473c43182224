// The reader's page: a file may be dropped anywhere on the form; it is sent when the form is.

const LARGEST = 990_000; // bytes, as app.py has it, with room for the form's other fields

const form = document.querySelector<HTMLFormElement>("form.paste");
const input = form?.querySelector<HTMLInputElement>("input[type=file]");

if (form && input) {
  const check = () => input.setCustomValidity((input.files?.[0]?.size ?? 0) > LARGEST ? "The file is larger than a megabyte." : "");
  input.addEventListener("change", check);
  form.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    const files = event.dataTransfer?.files;
    form.classList.remove("over");
    if (!files?.length) return;
    event.preventDefault();
    const one = new DataTransfer();
    one.items.add(files[0]);
    input.files = one.files;
    check();
    form.querySelector<HTMLButtonElement>("button")?.focus();
  });
}

export {};
