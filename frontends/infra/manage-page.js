// CloudFront function (runtime 2.0) on each request of the widget's site: the page behind links in mails has an
// address without a file name. A plain script: CloudFront calls `handler` by name.

function handler(event) {
  const request = event.request;
  if (request.uri === '/manage' || request.uri === '/manage/') request.uri = '/manage/index.html';
  return request;
}
