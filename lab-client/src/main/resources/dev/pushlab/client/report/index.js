"use strict";

// Heads of columns become buttons that sort. Without this the table stands as it was written, the newest run first.
const body = document.querySelector("tbody");
const heads = [...document.querySelectorAll("th[data-sort]")];

const keyOf = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.key ?? cell.textContent;
};

const compare = {
  number: (a, b) => Number(a) - Number(b),
  text: (a, b) => a.localeCompare(b, undefined, { numeric: true }),
};

const sortBy = (head) => {
  const column = head.cellIndex;
  const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  heads.forEach((one) => one.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
  const order = (one, other) => sign * compare[head.dataset.sort](keyOf(one, column), keyOf(other, column));
  body.append(...[...body.rows].sort(order));
};

for (const head of heads) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  button.addEventListener("click", () => sortBy(head));
  head.replaceChildren(button);
}
