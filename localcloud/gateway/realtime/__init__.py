"""AppSync's real-time endpoint: subscriptions over WebSocket, told of the mutations they name."""
