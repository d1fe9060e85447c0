/**
 * What the page does: one thread at a time, the article of a chosen figure beside it with the words lit up, keys to move.
 * Names in the address bar lead to threads and words, so that back and forward work. It reads no text as markup.
 */
export const SCRIPT = `
"use strict";
(function () {
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var body = document.body, reader = document.querySelector(".reader"), close = document.getElementById("close");
  var find = document.getElementById("find"), which = document.getElementById("which"), hint = document.querySelector(".hint");
  var threads = all(".thread"), items = all(".questions li"), articles = all(".reader article");
  var current = null, last = null;
  body.classList.add("live"); find.hidden = false; hint.hidden = false;
  function openThread(id, focus) {
    var thread = document.getElementById(id);
    if (!thread || thread === current) { if (thread && focus) thread.querySelector("h2").focus(); return; }
    threads.forEach(function (other) { other.classList.toggle("open", other === thread); });
    items.forEach(function (item) {
      var link = item.querySelector("a");
      if (link.getAttribute("href") === "#" + id) { link.setAttribute("aria-current", "true"); if (item.scrollIntoView && focus) item.scrollIntoView({ block: "nearest" }); }
      else link.removeAttribute("aria-current");
    });
    current = thread; last = null;
    if (focus) { thread.querySelector("h2").focus({ preventScroll: true }); window.scrollTo(0, Math.max(0, document.querySelector(".columns").offsetTop - 8)); }
  }
  function openArticle(id) {
    articles.forEach(function (article) { article.classList.toggle("open", article.id === id); });
    var article = document.getElementById(id);
    if (!article) return null;
    hint.hidden = true; close.hidden = false; reader.classList.add("open");
    which.textContent = article.querySelector(".facts").textContent;
    return article;
  }
  function light(article, link) {
    all("mark.lit, mark.exact").forEach(function (mark) { mark.classList.remove("lit", "exact"); });
    if (!link) return null;
    var claim = link.dataset.claim, start = +link.dataset.start, end = +link.dataset.end, first = null;
    all("mark", article).forEach(function (mark) {
      var at = +mark.dataset.start, exact = at >= start && at < end;
      mark.classList.toggle("lit", mark.dataset.claims.split(" ").indexOf(claim) >= 0);
      mark.classList.toggle("exact", exact);
      if (exact && !first) first = mark;
    });
    return first;
  }
  function show(link) {
    var id = link.getAttribute("href").slice(1).split("-")[0], article = openArticle(id);
    if (!article) return;
    last = link;
    all("a.chosen").forEach(function (other) { other.classList.remove("chosen"); });
    link.classList.add("chosen");
    var mark = light(article, link.dataset.claim ? link : null);
    if (mark) mark.scrollIntoView({ block: "center" }); else { reader.scrollTop = 0; if (!link.dataset.claim && getComputedStyle(reader).position !== "fixed") article.scrollIntoView({ block: "nearest" }); }
    article.focus({ preventScroll: true });
  }
  function closeReader() {
    reader.classList.remove("open"); close.hidden = true; hint.hidden = false; which.textContent = "Articles";
    articles.forEach(function (article) { article.classList.remove("open"); });
    light(document, null);
    if (last) { last.focus(); last.classList.remove("chosen"); }
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a") : null;
    if (!link) return;
    var href = link.getAttribute("href") || "";
    if (link.classList.contains("figure") || link.classList.contains("outlet")) { event.preventDefault(); show(link); }
    else if (/^#t\\d+$/.test(href)) { event.preventDefault(); openThread(href.slice(1), true); history.replaceState(null, "", href); }
  });
  close.addEventListener("click", closeReader);
  find.addEventListener("input", function () {
    var words = find.value.toLowerCase().split(/\\s+/).filter(Boolean), shown = 0;
    items.forEach(function (item) {
      var text = item.textContent.toLowerCase();
      item.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
      if (!item.hidden) shown++;
    });
    document.getElementById("nothing").hidden = shown > 0;
  });
  function stepThread(step) {
    var visible = items.filter(function (item) { return !item.hidden; });
    var at = visible.findIndex(function (item) { return current && item.querySelector("a").getAttribute("href") === "#" + current.id; });
    var next = visible[at + step];
    if (next) next.querySelector("a").click();
  }
  function stepFigure(step) {
    var figures = all("a.figure", current || document).filter(function (link) { return link.getClientRects().length > 0; });
    var at = figures.indexOf(document.activeElement);
    if (at < 0 && last) at = figures.indexOf(last);
    var next = figures[at < 0 ? (step > 0 ? 0 : figures.length - 1) : at + step];
    if (next) { next.focus(); if (reader.classList.contains("open") && getComputedStyle(reader).position !== "fixed") { show(next); next.focus(); } }
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var typing = event.target === find;
    if (event.key === "Escape") { if (typing) { find.value = ""; find.dispatchEvent(new Event("input")); find.blur(); } else if (reader.classList.contains("open")) closeReader(); return; }
    if (typing) { if (event.key === "Enter") { var hit = items.filter(function (item) { return !item.hidden; })[0]; if (hit) hit.querySelector("a").click(); } return; }
    var act = { n: function () { stepThread(1); }, p: function () { stepThread(-1); }, j: function () { stepFigure(1); }, k: function () { stepFigure(-1); }, "/": function () { find.focus(); } }[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  function fromAddress() { return /^#t\\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1)) ? location.hash.slice(1) : body.dataset.first; }
  window.addEventListener("hashchange", function () { openThread(fromAddress(), false); });
  openThread(fromAddress(), false);
})();
`;
