/**
 * What the page does: hovering or focusing a claim lights up its spans, and the other way round. Arrow keys, j and k
 * move between claims; Enter goes to the words; Escape clears. Without script the page still reads and prints whole.
 */
export const SCRIPT = `
"use strict";
(function () {
  var claims = Array.prototype.slice.call(document.querySelectorAll(".claim"));
  var marks = Array.prototype.slice.call(document.querySelectorAll("mark"));
  var KINDS = ["content", "source", "cue", "field"];
  function parse(mark) {
    return mark.dataset.claims.split(" ").map(function (entry) { var parts = entry.split(":"); return { claim: parts[0], kinds: parts[1].split(",") }; });
  }
  var parsed = marks.map(parse);
  function light(number) {
    claims.forEach(function (claim) { claim.classList.toggle("lit", claim.dataset.claim === number); });
    marks.forEach(function (mark, index) {
      var entry = parsed[index].filter(function (item) { return item.claim === number; })[0];
      KINDS.forEach(function (kind) { mark.classList.toggle("lit-" + kind, !!entry && entry.kinds.indexOf(kind) >= 0); });
    });
  }
  function firstMark(number) {
    return marks.filter(function (_mark, index) { return parsed[index].some(function (item) { return item.claim === number && item.kinds.indexOf("content") >= 0; }); })[0];
  }
  function seeWords(claim) { var mark = firstMark(claim.dataset.claim); if (mark) mark.scrollIntoView({ block: "center" }); }
  claims.forEach(function (claim, index) {
    claim.addEventListener("mouseenter", function () { light(claim.dataset.claim); });
    claim.addEventListener("focus", function () { light(claim.dataset.claim); });
    claim.addEventListener("click", function () { claim.focus(); seeWords(claim); });
    claim.addEventListener("keydown", function (event) {
      var step = event.key === "ArrowDown" || event.key === "j" ? 1 : event.key === "ArrowUp" || event.key === "k" ? -1 : 0;
      if (step !== 0 && claims[index + step]) { claims[index + step].focus(); event.preventDefault(); }
      if (event.key === "Enter") { seeWords(claim); event.preventDefault(); }
      if (event.key === "Escape") { claim.blur(); light(null); }
    });
  });
  marks.forEach(function (mark, index) {
    var number = parsed[index][parsed[index].length - 1].claim;
    mark.addEventListener("mouseenter", function () { light(number); });
    mark.addEventListener("click", function () {
      var claim = claims.filter(function (item) { return item.dataset.claim === number; })[0];
      if (claim) { claim.focus({ preventScroll: true }); claim.scrollIntoView({ block: "nearest" }); }
    });
  });
})();
`;
