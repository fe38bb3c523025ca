// Starts GraphiQL on the endpoint that served the page, with its demo key in the headers editor.
const root = document.getElementById('explorer');
const { url, headers } = JSON.parse(root.dataset.config);

const welcome = `# The GraphQL API of the local cloud.
#
# The headers below carry the demo API key: what
# the widget may do. For the dashboard's fields
# put a token there instead:
#   { "Authorization": "<id or access token>" }
#
# Every field is explained behind the book.

query WhatCanIAsk {
  __schema {
    queryType { fields { name description } }
    mutationType { fields { name description } }
  }
}
`;

ReactDOM.createRoot(root).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url }),
    defaultHeaders: JSON.stringify(headers, null, 2),
    defaultQuery: welcome,
    defaultEditorToolsVisibility: 'headers',
    // A key of yesterday's deployment must not come back from the browser's memory.
    shouldPersistHeaders: false,
  }),
);
