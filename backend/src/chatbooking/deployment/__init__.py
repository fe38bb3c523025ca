"""What only deploying needs: it runs beside the stack, never in a request."""
