// Filters, searches and orders the list of items. The page says everything without it.
"use strict";

(() => {
  const RANKS = {
    severity: ["critical", "high", "medium", "low"],
    status: ["missing", "partial", "met", "not_applicable"],
    strength: ["enforced", "implemented", "declared", "mentioned", "none"],
    confidence: ["low", "medium", "high"],
  };
  const FILTERS = ["status", "severity", "area", "strength", "confidence"];
  const CHECKLIST = "checklist";

  const find = (id) => document.getElementById(id);
  const list = find("list");
  const form = find("controls");
  const count = find("count");
  const nothing = find("nothing");
  const unfold = find("unfold");
  const filters = find("filters");
  const written = [...list.children]; // headings of areas and items, in the checklist's order
  const headings = written.filter((child) => child.localName === "h3");
  const items = written
    .filter((child) => child.localName === "article")
    .map((element, place) => ({
      element,
      place,
      data: element.dataset,
      fold: element.querySelector("details"),
      title: element.querySelector("h4").textContent,
      text: null,
    }));

  // State: { q, sort, status: Set, … }. It lives in the form and, so that a view can be shared, in the URL's fragment.

  function stateOfForm() {
    const data = new FormData(form);
    const state = { q: data.get("q").trim(), sort: data.get("sort") };
    for (const name of FILTERS) state[name] = new Set(data.getAll(name));
    return state;
  }

  function stateOfText(text) {
    const parameters = new URLSearchParams(text);
    const state = { q: parameters.get("q") ?? "", sort: parameters.get("sort") ?? CHECKLIST };
    for (const name of FILTERS) state[name] = new Set((parameters.get(name) ?? "").split(",").filter(Boolean));
    return state;
  }

  function textOfState(state) {
    const parts = FILTERS.filter((name) => state[name].size > 0)
      .map((name) => `${name}=${[...state[name]].map(encodeURIComponent).join(",")}`);
    if (state.q) parts.push(`q=${encodeURIComponent(state.q)}`);
    if (state.sort !== CHECKLIST) parts.push(`sort=${encodeURIComponent(state.sort)}`);
    return parts.join("&");
  }

  function fillForm(state) {
    form.elements.q.value = state.q;
    form.elements.sort.value = state.sort;
    if (form.elements.sort.selectedIndex < 0) form.elements.sort.value = CHECKLIST;
    for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = state[box.name].has(box.value);
  }

  // Filter and order

  function textOf(item) {
    item.text ??= item.element.textContent.toLowerCase();
    return item.text;
  }

  function isWanted(item, state, words) {
    const passes = FILTERS.every((name) => state[name].size === 0 || state[name].has(item.data[name]));
    return passes && words.every((word) => textOf(item).includes(word));
  }

  const comparisons = {
    gain: (a, b) => b.data.gain - a.data.gain,
    title: (a, b) => a.title.localeCompare(b.title, "en"),
  };
  for (const [name, ranks] of Object.entries(RANKS)) {
    comparisons[name] = (a, b) => ranks.indexOf(a.data[name]) - ranks.indexOf(b.data[name]);
  }

  let order = CHECKLIST;

  function arrange(sort) {
    if (sort === order) return;
    order = sort;
    const compare = comparisons[sort];
    const elements = compare
      ? [...items].sort((a, b) => compare(a, b) || a.place - b.place).map((item) => item.element)
      : written;
    list.append(...elements);
  }

  function show(state) {
    const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    const areas = new Set();
    let shown = 0;
    for (const item of items) {
      const wanted = isWanted(item, state, words);
      if (item.element.hidden === wanted) item.element.hidden = !wanted;
      if (!wanted) continue;
      ++shown;
      areas.add(item.data.area);
    }
    arrange(state.sort);
    for (const heading of headings) heading.hidden = state.sort !== CHECKLIST || !areas.has(heading.dataset.area);
    nothing.hidden = shown > 0;
    const noun = items.length === 1 ? "item" : "items";
    count.textContent = shown === items.length ? `${shown} ${noun}` : `${shown} of ${items.length} ${noun}`;
  }

  function remember(state) {
    const text = textOfState(state);
    const address = text || location.hash ? `#${text}` : location.href;
    history.replaceState(null, "", address);
  }

  function apply() {
    const state = stateOfForm();
    show(state);
    remember(state);
  }

  // Addresses: "#status=missing&q=docker" is a view, "#data.validation" an item, anything else a place in the page.

  function goTo(element) {
    if (element.hidden) {
      fillForm(stateOfText(""));
      show(stateOfForm());
    }
    const fold = element.querySelector(":scope > details");
    if (fold) fold.open = true;
    element.scrollIntoView();
    fold?.querySelector("summary").focus({ preventScroll: true });
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function follow() {
    const text = location.hash.slice(1);
    if (text.includes("=")) {
      fillForm(stateOfText(text));
      show(stateOfForm());
      find("items").scrollIntoView();
      return;
    }
    const target = find(decoded(text));
    if (target && target.parentElement === list) goTo(target);
  }

  function followFilter(event) {
    const anchor = event.target.closest("a[data-filter]");
    if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fillForm(stateOfText(anchor.dataset.filter));
    apply();
    find("items").scrollIntoView();
    find("items").focus({ preventScroll: true });
  }

  // Folding

  function unfoldAll() {
    const open = unfold.getAttribute("aria-pressed") !== "true";
    unfold.setAttribute("aria-pressed", String(open));
    for (const item of items) item.fold.open = open;
  }

  // Browsers without ::details-content print only what is unfolded.
  let folded = [];

  function unfoldForPrint() {
    folded = [...document.querySelectorAll("main details:not([open])")];
    for (const fold of folded) fold.open = true;
  }

  function foldAfterPrint() {
    for (const fold of folded) fold.open = false;
    folded = [];
  }

  const roomy = matchMedia("(min-width: 62rem)");
  const showFilters = () => { filters.open = roomy.matches; };

  form.hidden = false;
  unfold.hidden = false;
  form.parentElement.classList.add("filtered");
  showFilters();
  roomy.addEventListener("change", showFilters);
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  unfold.addEventListener("click", unfoldAll);
  document.addEventListener("click", followFilter);
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", unfoldForPrint);
  addEventListener("afterprint", foldAfterPrint);
  follow();
})();
