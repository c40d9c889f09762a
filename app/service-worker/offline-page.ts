/** Stands in for a page that cannot be had without the network. In both languages: the worker does not know the reader's. */

/** `plans`: paths of plans that can be opened all the same. */
export function offlinePage(plans: readonly string[]): Response {
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(html(plans), { status: 503, headers });
}

function html(plans: readonly string[]): string {
  const links = plans.map((path, index) => link(path, plans.length > 1 ? ` ${index + 1}` : "")).join("");
  return `<!doctype html>
<html lang="bg">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Няма интернет · No internet</title>
<style>
:root { color-scheme: light dark }
body { font: 1.0625rem/1.5 "Source Sans 3", system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem }
h1 { font-size: 1.5rem; line-height: 1.22 }
a, button { display: inline-block; font: inherit; min-height: 3rem; padding: .6rem 1rem; margin: .25rem .5rem .25rem 0;
  border: 1px solid; border-radius: 10px; background: none; color: inherit }
</style>
</head>
<body>
<h1>Няма интернет</h1>
<p>Тази страница още не е отваряна на това устройство. Опитайте пак, когато има връзка.</p>
<h1 lang="en">No internet</h1>
<p lang="en">This page has not been opened on this device yet. Try again when you are connected.</p>
<p><a href="">Опитай пак · <span lang="en">Try again</span></a></p>
${links === "" ? "" : `<p>Това може да отворите сега. <span lang="en">You can open this now.</span></p><p>${links}</p>`}
</body>
</html>`;
}

/** Paths come from addresses that this worker kept; only their usual characters are let through. */
function link(path: string, number: string): string {
  const safe = path.replace(/[^\w/.-]/g, "");
  return `<a href="${safe}">План${number} · <span lang="en">Plan${number}</span></a>`;
}
