"""What stands around every page: its look, its language and the voice for screen readers.

Streamlit says ``lang="en"`` and does not announce new answers. The script here mends
both. It is constant text: nothing that a visitor or a document wrote goes into it. What
is copied is read from attributes of the button that was pressed.
"""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from assistant.wording import NAME
from ui.brand import ICON
from ui.texts import Language, text

_STYLES = tuple(
    Path(__file__).with_name(name)
    for name in ("style.css", "register.css", "funds.css", "cards.css")
)

# A finished answer is read out once; a marker in the text presses the button of its source.
_SCRIPT = """
<script>
(() => {
  const root = document.documentElement;
  root.lang = "%(language)s";
  const names = {stChatInputSubmitButton: "%(send)s", stChatInputTextArea: "%(ask)s"};
  const rename = () => {
    for (const [id, name] of Object.entries(names)) {
      const found = document.querySelector(`[data-testid="${id}"]`);
      if (found && found.getAttribute("aria-label") !== name) {
        found.setAttribute("aria-label", name);
      }
    }
    // The links may come after this script, so they are looked for again and again.
    const nav = document.querySelector(".st-key-nav");
    if (nav && nav.getAttribute("aria-label") !== "%(pages)s") {
      nav.setAttribute("role", "navigation");
      nav.setAttribute("aria-label", "%(pages)s");
    }
    document.querySelectorAll(".st-key-nav a").forEach((link, place) => {
      if (place === %(here)d) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
  };
  window.loketRename = rename;
  rename();
  if (window.loketShell) return;
  window.loketShell = true;
  const live = document.createElement("div");
  live.id = "loket-live";
  live.className = "lk-hidden";
  live.setAttribute("role", "status");
  live.setAttribute("aria-live", "polite");
  document.body.append(live);
  const said = new Set();
  let opened = new Set();
  let place = document.querySelector("[data-place]")?.dataset.place;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const show = (part) => part && setTimeout(() => part.scrollIntoView(
    {block: "start", behavior: calm.matches ? "auto" : "smooth"}), 60);
  new MutationObserver(() => {
    window.loketRename();
    // Buttons cannot say which language they are in; what holds them can.
    for (const part of document.querySelectorAll("[data-spoken]")) {
      const around = part.closest('[class*="st-key-"]');
      if (around && around.lang !== part.dataset.spoken) around.lang = part.dataset.spoken;
    }
    for (const answer of document.querySelectorAll('[data-answer][data-done="1"]')) {
      if (said.has(answer.dataset.answer)) continue;
      said.add(answer.dataset.answer);
      live.lang = answer.lang;
      live.textContent = answer.textContent;
      show(answer.closest('[class*="st-key-talk"]')?.querySelector(
        `.st-key-exchange-${answer.dataset.answer}`));
    }
    const open = document.querySelectorAll("[data-panel]");
    for (const panel of open) {
      if (!opened.has(panel.dataset.panel)) show(panel.closest('[class*="st-key-panel-"]'));
    }
    opened = new Set([...open].map((panel) => panel.dataset.panel));
    // What a link opened comes into view, and gets the focus of who does not see it.
    const name = document.querySelector("[data-place]");
    if (name?.dataset.place !== place) {
      place = name?.dataset.place;
      if (window.loketMoved) (name ?? document.querySelector("h1"))?.scrollIntoView();
      if (window.loketMoved) name?.focus({preventScroll: true});
      window.loketMoved = false;
    }
    const top = document.querySelector("[data-top]");
    if (top && top.dataset.top !== window.loketTop) {
      top.focus({preventScroll: true});
      setTimeout(() => document.querySelector(".stMain")?.scrollTo({top: 0}), 60);
    }
    window.loketTop = top?.dataset.top;
  }).observe(document.body, {childList: true, subtree: true});
  const tell = (words) => {
    live.lang = root.lang;
    live.textContent = words;
    let note = document.getElementById("loket-note");
    if (!note) {
      note = document.createElement("div");
      note.id = "loket-note";
      note.setAttribute("aria-hidden", "true");
      document.querySelector(".stApp").append(note);
    }
    note.textContent = words;
    note.classList.add("lk-shown");
    clearTimeout(window.loketNote);
    window.loketNote = setTimeout(() => note.classList.remove("lk-shown"), 4000);
  };
  const put = (words) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(words);
    const area = document.createElement("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject();
  };
  document.addEventListener("click", (event) => {
    if (!event.target.closest("button[data-print]")) return;
    for (const part of document.querySelectorAll(".lk-sheet details")) part.open = true;
    window.print();
  });
  // Folded quotes go to paper too, and fold again after it.
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll(".lk-more:not([open])")];
    for (const part of unfolded) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of unfolded) part.open = false;
  });
  document.addEventListener("click", (event) => {
    const tool = event.target.closest("button[data-put]");
    if (!tool) return;
    const link = new URL(location.pathname, location.origin);
    link.searchParams.set("vraag", tool.dataset.put);
    put(tool.dataset.link ? link.href : tool.dataset.put)
      .then(() => tell(tool.dataset.done), () => tell(tool.dataset.failed));
  });
  // A link inside these pages keeps the visit; with a key held down it opens as any link.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-in]");
    const held = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || held || event.button !== 0) return;
    event.preventDefault();
    window.loketMoved = true;
    if (link.closest(".lk-back") && window.loketSteps > 0) {
      window.loketSteps -= 1;
      history.back();
      return;
    }
    window.loketSteps = (window.loketSteps || 0) + 1;
    history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
  document.addEventListener("click", (event) => {
    const marker = event.target.closest("button.lk-cite");
    if (!marker) return;
    // The button of a source comes a moment after the text it belongs to.
    const press = (tries) => {
      const button = document.querySelector(`.st-key-marker-${marker.dataset.source} button`);
      if (button) button.click();
      else if (tries) setTimeout(press, 100, tries - 1);
    };
    press(30);
  });
})();
</script>
"""


def draw_shell(language: Language, pages: Sequence[st.Page], here: st.Page) -> None:
    """Give the page its look, its language, its voice and the way to the other pages."""
    for style in _STYLES:
        st.html(style)
    script = _SCRIPT % {
        "language": language,
        "send": text("send", language),
        "ask": text("placeholder", language),
        "pages": text("pages_menu", language),
        "here": next((n for n, page in enumerate(pages) if page.title == here.title), -1),
    }
    with st.container(key="shell"):
        st.html(script, unsafe_allow_javascript=True)
    # Streamlit's own menu hides behind an arrow on a phone and then covers the page.
    with st.container(key="nav", horizontal=True, vertical_alignment="center"):
        with st.container(key="brand", horizontal=True, width="content"):
            st.image(ICON, width=34, alt="")
            st.html(f'<p class="lk-brand">{NAME}</p>', width="content")
        for page in pages:
            st.page_link(page)
