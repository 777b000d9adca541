/**
 * Computes the hash of a chosen or dropped file in the browser and asks the server for the hash alone. The
 * page does the same without it, with a hash that somebody pastes.
 */
export const VERIFY_SCRIPT = `"use strict";
(() => {
  const form = document.querySelector("form.hash-form");
  const drop = document.querySelector(".drop");
  const input = drop.querySelector("input");
  const says = drop.querySelector("[role=status]");
  drop.hidden = false;
  if (!globalThis.crypto || !crypto.subtle) {
    input.disabled = true;
    says.textContent = drop.dataset.noCrypto;
    return;
  }
  const hash = async (file) => {
    says.textContent = drop.dataset.working;
    try {
      const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      form.elements.sha256.value = [...new Uint8Array(digest)].map((one) => one.toString(16).padStart(2, "0")).join("");
      form.submit();
    } catch {
      says.textContent = drop.dataset.failed;
    }
  };
  input.addEventListener("change", () => input.files[0] && hash(input.files[0]));
  drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const [file] = event.dataTransfer.files;
    if (file) hash(file);
  });
})();
`;
