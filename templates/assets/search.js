// Tìm trong cổng: xem docs/search.md.
(() => {
const $ = id => document.getElementById(id), form = $("mau_tim"), list = $("ket-qua"), more = $("tim_them"), hint = $("tim_goi_y");
const set = form.dataset, asked = new URLSearchParams(location.search), q = (asked.get("q") || "").slice(0, 400).trim();
let meta = { v: set.v, b: +set.b, n: +set.n, c: +set.c }, fresh, files = {}, terms = new Map(), lit = new Set(), found = [], shown = 0;

// f: chữ bỏ dấu; m: tổng các dấu.
const MARKS = { "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5, "\u0302": 5, "\u0306": 2, "\u031b": 7, đ: 4 };
const WORD = /([\p{L}\p{N}\p{M}]+)/u;
const fold = word => {
 let f = "", m = 0, sure = false;
 for (const c of word.normalize("NFD").toLowerCase()) {
  const mark = c == "đ" || /\p{M}/u.test(c);
  sure ||= mark;
  m += mark && MARKS[c] || 0;
  f += c == "đ" ? "d" : mark ? "" : c;
 }
 return { f, m: m & 7, sure };
};
const cut = text => text.normalize("NFC").split(WORD).filter((_, i) => i % 2).slice(0, 14).map(w => fold(w.slice(0, 40)));
const join = ws => ws.map(w => w.f).join(" ");
const spread = h => { h = Math.imul(h ^ h >>> 16, 0x85ebca6b); h = Math.imul(h ^ h >>> 13, 0xc2b2ae35); return h ^ h >>> 16; };
const key = w => { let h = 2166136261; for (const b of new TextEncoder().encode(w.f)) h = Math.imul(h ^ b, 16777619); return (spread(h) & ~1) >>> 0 || 2; };
const pair = (v, w) => { const a = key(v), b = key(w); return (spread(Math.imul(a, 0x9e3779b1) ^ (b << 15 | b >>> 17)) | 1) >>> 0; };

// Khác thế hệ, bị cắt: ném 0.
const fetched = name => fetch(set.i + name, fresh ? { cache: "reload" } : {}).then(r => r.ok ? r : Promise.reject(r));
const open = async name => {
 const view = new DataView(await (files[name] ??= fetched(name).then(r => r.arrayBuffer())));
 if (view.byteLength < 8 || view.getUint32(4, true) != view.byteLength - 8 || view.getUint32(0, true) != meta.v) throw 0;
 let at = 8;
 return {
  byte: () => view.getUint8(at++),
  number() { let n = 0, unit = 1, b; do { b = this.byte(); n += (b & 127) * unit; unit *= 128; } while (b > 127); return n; },
  text(n) { at += n; return new TextDecoder().decode(new Uint8Array(view.buffer, at - n, n)); },
  get left() { return view.byteLength - at; }
 };
};
const none = { df: 0, docs: [], bits: [], note: "" }, shard = k => meta.b && k >>> 32 - meta.b;
const term = k => terms.get(k) || none, count = w => term(key(w)).df;
const load = async keys => {
 const wanted = keys.filter(k => !terms.has(k));
 await Promise.all([...new Set(wanted.map(shard))].map(async s => {
  const file = await open(`t-${s}.bin`);
  for (const k of wanted) if (shard(k) == s) terms.set(k, none);
  for (let k = 0; file.left;) {
   k += file.number();
   const head = file.number(), df = head & 2 ? file.number() : head >>> 2, note = head & 1 ? file.text(file.number()) : "", docs = [], bits = [];
   for (let i = head >>> 2, d = 0; i--;) { docs.push(d += file.number()); bits.push(file.byte()); }
   if (terms.has(k)) terms.set(k, { df, docs, bits, note });
  }
 }));
};
// Âm tiết và cặp; câu dài chỉ cặp.
const plan = ws => {
 const letters = ws.filter(w => /[a-z]/.test(w.f)), sure = letters.filter(w => w.sure).length * 2 >= letters.length;
 return ws.flatMap((w, i) => {
  const out = [], next = ws[i + 1];
  if (!ws[4] || w.alone) out.push({ k: key(w), w: ws[1] ? 0.5 : 1, form: sure || w.sure ? w.m : -1 });
  if (next && (!ws[8] || i % 2 == 0 || !ws[i + 2])) out.push({ k: pair(w, next), w: 1, form: sure || w.sure && next.sure ? w.m * 3 + next.m & 7 : -1 });
  return out;
 });
};
const keys = ws => plan(ws).map(t => t.k);
const rank = (ws, share, scores) => {
 const own = new Map();
 let whole = 0;
 for (const t of plan(ws)) {
  const { df, docs, bits } = term(t.k), weight = t.w * Math.log(1 + (meta.n - df + 0.5) / (df + 0.5));
  whole += weight;
  docs.forEach((d, i) => {
   const b = bits[i], s = own.get(d) || [0, 0];
   s[0] += weight * 2 ** ((b >> 3) / 5) * (t.form < 0 || t.form == (b & 7) ? 1 : 0.7);
   s[1] += weight;
   own.set(d, s);
  });
 }
 for (const [d, [sum, part]] of own) scores.set(d, Math.max(scores.get(d) || 0, share * sum * (part / whole) ** 2));
};
// Telex, VNI còn sót; chữ gõ nhầm một phím.
const untyped = w => {
 if (/\d/.test(w)) return /^[a-z]+\d/.test(w) ? w.replace(/\d/g, "") : w;
 const i = w.search(/[aeiouyw]/);
 return i < 0 ? w : w.slice(0, i).replace("dd", "d") + w.slice(i).replace(/^w/, "u").replace(/[sfrxjwz]/g, "").replace(/([aeo])\1/, "$1");
};
const near = (a, b) => {
 let i = 0;
 while (i < a.length && a[i] == b[i]) i++;
 const x = a.slice(i), y = b.slice(i), s = x.slice(1), t = y.slice(1);
 return s == t || s == y || x == t || x[0] == y[1] && x[1] == y[0] && s.slice(1) == t.slice(1);
};
const slip = async ws => {
 const test = (v, i) => i ? pair(ws[i - 1], v) : ws[1] ? pair(v, ws[1]) : key(v);
 const odd = [...ws.keys()].filter(i => /^[a-z]+$/.test(ws[i].f) && [i, i + 1].every(j => !ws[j] || !j || terms.get(pair(ws[j - 1], ws[j]))?.df === 0));
 await load(odd.map(i => key(ws[i])));
 const bad = odd.sort((i, j) => !!count(ws[i]) - !!count(ws[j])).slice(0, 2), out = [...ws];
 if (!bad.length) return;
 const file = await open("tu.bin"), words = [];
 let last = "";
 for (const [, p, n, s] of file.text(file.left).matchAll(/(\d)(\d)([a-z]+)/g)) words.push({ f: last = last.slice(0, p) + s, m: 0, n });
 for (const i of bad) {
  const w = ws[i], fits = words.filter(v => v.f != w.f && (near(w.f, v.f) || w.typed && near(w.typed, v.f))).sort((a, b) => b.n - a.n).slice(0, 8), df = v => term(test(v, i)).df;
  await load(fits.map(v => test(v, i)));
  const best = fits.sort((a, b) => df(b) - df(a))[0];
  if (best && (df(best) || !count(w))) out[i] = best;
 }
 return join(out) != join(ws) && out;
};
const search = async () => {
 const scores = new Map(), tries = [], notes = [];
 let ws = cut(q), meant;
 // Số điện thoại.
 const phone = q.replace(/\+?\d[\d .()-]{6,}\d/g, s => { const d = s.replace(/\D/g, ""); return d.length < 8 ? s : d.replace(/^84(?=\d{9})/, "0"); });
 if (phone != q) tries.push([cut(phone), 1]);
 const typed = ws.map(w => { const f = untyped(w.f); return f == w.f ? w : { f, m: 0, typed: w.f }; });
 await load([...keys(typed), ...ws.filter((_, i) => typed[i].typed).map(key), ...tries.flatMap(t => keys(t[0]))]);
 ws = typed.map((w, i) => count(ws[i]) ? ws[i] : w);
 await load(keys(ws));
 tries.push([ws, tries[0] ? 0.6 : 1]);
 // Chữ viết tắt, từ cũ.
 const text = ` ${join(ws)} `, holds = (a, b) => ` ${a} `.includes(` ${b} `);
 const also = ws.flatMap((w, i) => [key(w), pair(w, ws[i + 1] || w)]).flatMap(k => term(k).note.split("\n")).map(n => n.split("\t")).filter(([a, b]) => b && holds(text, a) && !q.includes("/"));
 for (const [a, b] of also.filter(([a]) => !also.some(([c]) => c != a && holds(c, a))).slice(0, 3)) {
  tries.push([cut(text.replace(` ${a} `, ` ${b} `)), 0.9]);
  notes.push(`Cũng tìm: ${b}.`);
 }
 if (!tries[1] && (meant = await slip(ws))) tries.push([meant, 0.85]);
 await load(tries.flatMap(t => keys(t[0])));
 for (const [t, share] of tries) { rank(t, share, scores); for (const w of t) lit.add(w.f); }
 return [scores, meant && join(meant), notes];
};
const make = (tag, cls, ...kids) => { const e = document.createElement(tag); e.className = cls; e.append(...kids); return e; };
const bright = text => text.split(WORD).map((s, i) => i % 2 && lit.has(fold(s).f) ? make("mark", "", s) : s);
const show = async () => {
 const items = await Promise.all(found.slice(shown, shown + 10).map(async d => {
  const i = d % meta.c, name = `m-${(d - i) / meta.c}.json`, all = await (files[name] ??= fetched(name).then(r => r.json().catch(() => [])));
  if (all[0] != meta.v) throw 0;
  const [title, url, text, ...facts] = all[i + 1], a = make("a", "", ...bright(title));
  a.href = set.r + url;
  return make("li", "", make("p", "result-title", a), make("p", "result-text", ...bright(text)), make("p", "result-facts", facts.filter(f => f).join(" · ")));
 }));
 list.append(...items);
 more.hidden = (shown += items.length) >= found.length;
 return items[0];
};
const done = (text, lists) => { $("tim_bao").textContent = text; list.dataset.state = "done"; $("danh_sach_a_y").hidden = !lists; };
const start = async () => {
 const chosen = ["loai", "tinh", "chu-de", "nam"].filter(n => { const s = form.elements[n]; s.value = asked.get(n) || ""; s.value ||= ""; return s.value; });
 form.elements.q.value = q;
 $("loc").open = chosen[0];
 if (!q && !chosen[0]) return done("", true);
 $("tim_bao").textContent = "Đang tìm…";
 try {
  let [scores, meant, notes] = q ? await search() : [];
  for (const name of chosen) {
   const file = await open(`${name}-${asked.get(name)}.bin`), all = scores;
   scores = new Map();
   for (let n = 0, s; file.left;) if (s = all ? all.get(n += file.number()) : (n += file.number(), 1)) scores.set(n, s);
  }
  const order = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  found = order.filter(o => o[1] > order[0][1] * 0.08).map(o => o[0]);
  if (meant) {
   const a = make("a", "", meant);
   asked.set("q", meant);
   a.href = "?" + asked;
   hint.append("Có phải ý bạn là ", a, "? ");
  }
  if (notes) hint.append(notes.join(" "));
  hint.hidden = !hint.firstChild;
  await show();
  done(found[0] >= 0 ? `Có ${found.length} kết quả${q && ` cho “${q}”`}.` : `Không có kết quả nào cho “${q}”. Mời thử từ khác.`, !found.length);
 } catch (e) {
  if (!e && !fresh) try {
   fresh = true;
   files = {};
   terms.clear();
   meta = await (await fetched("chi-muc.json")).json();
   return start();
  } catch {}
  list.replaceChildren();
  done("Chưa tìm được vì thiếu chỉ mục. Mời tra theo chữ cái.", true);
 }
};
more.onclick = async () => {
 const first = await show().catch(() => { more.hidden = true; });
 first?.querySelector("a").focus();
 $("tim_bao").textContent = `Đang hiện ${shown} trong ${found.length} kết quả.`;
};
start();
})();
