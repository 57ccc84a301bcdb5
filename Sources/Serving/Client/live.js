// Shows a page anew when what it is made from was saved, where the reader was.
(() => {
  "use strict";
  const me = document.currentScript;
  const { token, version, page } = me.dataset;
  const place = "mocban:" + location.pathname;

  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    const [x, y, open] = JSON.parse(kept);
    const panel = document.querySelector("#mocban_xem_thu details");
    if (panel && open !== null) panel.open = open;
    scrollTo({ left: x, top: y, behavior: "instant" });
  }

  const pause = (time) => new Promise((done) => setTimeout(done, time));

  const reload = () => {
    const panel = document.querySelector("#mocban_xem_thu details");
    sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY, panel ? panel.open : null]));
    location.reload();
  };

  // A page in the background asks again when it is looked at: browsers open few connections to one host.
  const seen = () => document.visibilityState === "visible" ? Promise.resolve() :
    new Promise((done) => document.addEventListener("visibilitychange", () => done(), { once: true }));

  const wait = async (since) => {
    const leaving = new AbortController();
    const hide = () => { if (document.visibilityState !== "visible") leaving.abort(); };
    document.addEventListener("visibilitychange", hide);
    try {
      return await fetch(`/_mocban/wait?token=${token}&since=${since}`, { cache: "no-store", signal: leaving.signal });
    } finally {
      document.removeEventListener("visibilitychange", hide);
    }
  };

  const follow = async () => {
    let since = version;
    for (;;) {
      await seen();
      try {
        const answer = await wait(since);
        if (answer.status === 403) return reload(); // Another run of the program.
        if (answer.status !== 200) { await pause(1000); continue; }
        const now = (await answer.text()).trim();
        if (now === since) continue;
        since = now;
        const head = await fetch(location.href, { method: "HEAD", cache: "no-store" });
        if (head.headers.get("X-Mocban-Page") !== page) return reload();
      } catch (problem) {
        if (problem.name !== "AbortError") await pause(1000);
      }
    }
  };
  follow();
})();
