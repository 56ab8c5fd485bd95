"use strict";
(() => {
  const lang = document.documentElement.lang;
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const run = read("volatile");
  const pictures = read("pictures");
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const number = (value, digits) =>
    value.toLocaleString(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const units = lang === "ru" ? { ms: "мс", s: "с", min: "мин" } : { ms: "ms", s: "s", min: "min" };
  const time = (ms) => {
    if (ms < 1000) return `${number(ms, ms < 10 ? 1 : 0)}\u00a0${units.ms}`;
    if (ms < 60000) return `${number(ms / 1000, 1)}\u00a0${units.s}`;
    return `${Math.floor(ms / 60000)}\u00a0${units.min} ${Math.round((ms % 60000) / 1000)}\u00a0${units.s}`;
  };

  // what is different in every run
  const told = {
    duration: time(run.duration),
    began: new Date(run.began).toLocaleString(lang, { dateStyle: "medium", timeStyle: "medium" }),
    folder: run.folder,
  };
  for (const one of all("[data-run]")) one.textContent = told[one.dataset.run];
  for (const one of all("[data-path]")) one.textContent = run.scenarios[one.dataset.path].path;
  for (const one of all("[data-pid]")) 
    one.textContent = one.dataset.text.replace("{}", run.scenarios[one.dataset.pid].pid);
  for (const one of all("[data-scenario]"))
    one.textContent = time(run.scenarios[one.dataset.scenario].duration);
  for (const one of all("[data-step]")) {
    const [scenario, step] = one.dataset.step.split(".");
    const ms = run.scenarios[scenario].steps[step];
    one.textContent = ms ? time(ms) : "";
  }

  // pictures are kept once and put in where somebody looks
  const draw = (root) => {
    for (const image of all("img[data-picture]:not([src])", root))
      image.src = `data:image/png;base64,${pictures[image.dataset.picture]}`;
  };
  const scenarios = all(".scenario");
  for (const one of scenarios) {
    if (one.open) draw(one);
    one.addEventListener("toggle", () => one.open && draw(one));
  }
  addEventListener("beforeprint", () => scenarios.forEach((one) => one.open && draw(one)));

  // the selection
  const by = (id) => document.getElementById(id);
  const search = by("search");
  if (!search) return;
  const onlyFailed = by("only-failed");
  const tag = by("tag");
  const count = by("count");
  const haystacks = new Map();
  const haystack = (one) => {
    if (!haystacks.has(one)) haystacks.set(one, one.textContent.toLowerCase());
    return haystacks.get(one);
  };
  const select = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = tag ? tag.value.trim() : "";
    let shown = 0;
    for (const one of scenarios) {
      const fits =
        (!onlyFailed?.checked || !one.classList.contains("passed")) &&
        (!chosen || one.dataset.tags.split(" ").includes(chosen)) &&
        words.every((each) => haystack(one).includes(each));
      one.hidden = !fits;
      shown += fits;
    }
    for (const section of all("main > section"))
      section.hidden = !section.querySelector(".scenario:not([hidden])");
    by("empty").hidden = shown > 0;
    count.textContent = count.dataset.text.replace("{}", shown);
  };
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(select, 120);
  });
  search.form.addEventListener("submit", (event) => { event.preventDefault(); select(); });
  onlyFailed?.addEventListener("change", select);
  tag?.addEventListener("change", select);
  const fold = (open) => () => scenarios.forEach((one) => { if (!one.hidden) one.open = open; });
  by("unfold").addEventListener("click", fold(true));
  by("fold").addEventListener("click", fold(false));
  addEventListener("keydown", (event) => {
    const isTyping = /^(input|select|textarea)$/i.test(document.activeElement?.tagName ?? "");
    if (event.key === "/" && !isTyping) { event.preventDefault(); search.focus(); }
    if (event.key === "Escape" && document.activeElement === search) { search.value = ""; select(); }
  });
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.matches(".scenario")) { target.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", follow);
  select();
  follow();
})();
