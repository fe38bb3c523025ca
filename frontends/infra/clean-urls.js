/* global ADMIN, TRANSPORT_SECURITY -- the admin site's origin or null, and a header: see clean_urls.py */
// CloudFront function (runtime 2.0) on each request of the landing page.
// A plain script: CloudFront calls `handler` by name. Its JavaScript is ES 5.1 and some of what came later, which
// does not include destructuring.

const LANGUAGES = ['es', 'en', 'pt'];

/** The first of our languages that the browser would like, by its own weights; Spanish when it says nothing. */
function preferred(header) {
  const wishes = header.split(',').map((wish) => {
    const parts = wish.toLowerCase().split(';').map((part) => part.trim());
    const weight = parts.find((part) => part.startsWith('q='));
    return { language: parts[0].split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 };
  });
  const ours = wishes.filter((wish) => LANGUAGES.includes(wish.language) && wish.weight > 0);
  ours.sort((one, other) => other.weight - one.weight);
  return ours.length ? ours[0].language : LANGUAGES[0];
}

function redirect(status, location, headers) {
  return {
    statusCode: status,
    statusDescription: status === 301 ? 'Moved Permanently' : 'Found',
    // CloudFront adds the headers of its policy to files only, not to what a function answers.
    headers: Object.assign(
      { location: { value: location }, 'strict-transport-security': { value: TRANSPORT_SECURITY } },
      headers,
    ),
  };
}

function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri === '/' || uri === '/index.html') {
    const wanted = request.headers['accept-language'];
    return redirect(302, `/${preferred(wanted ? wanted.value : '')}/`, {
      vary: { value: 'Accept-Language' },
      'cache-control': { value: 'no-cache' },
    });
  }
  if (LANGUAGES.includes(uri.slice(1))) return redirect(301, `${uri}/`, {});
  // Pages link to the admin site without knowing where it is: they are the same on every stage.
  const door = /^\/([a-z]{2})\/(sign-up|sign-in)$/.exec(uri);
  if (ADMIN && door && LANGUAGES.includes(door[1])) {
    return redirect(302, `${ADMIN}/${door[2]}?lang=${door[1]}`, { 'cache-control': { value: 'no-cache' } });
  }
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  if (last === '') request.uri = `${uri}index.html`;
  else if (!last.includes('.')) request.uri = `${uri}.html`;
  return request;
}
