// Small comforts; every page works without them.
"use strict";
document.addEventListener("click", (event) => {
  const menu = document.querySelector("details.me[open]");
  if (menu && !menu.contains(event.target)) {
    menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector("details.me[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
document.addEventListener("focusin", (event) => {
  if (event.target.matches("input.copy")) {
    event.target.select();
  }
});
const wrong = document.querySelector("[aria-invalid=true]");
if (wrong) {
  wrong.focus();
}
for (const type of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(type, (event) => {
    const drop = event.target instanceof Element && event.target.closest(".drop");
    if (!drop) {
      return;
    }
    event.preventDefault();
    drop.classList.toggle("over", type === "dragover");
    if (type === "drop" && event.dataTransfer.files.length > 0) {
      drop.querySelector("input[type=file]").files = event.dataTransfer.files;
    }
  });
}
