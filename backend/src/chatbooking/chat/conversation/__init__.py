"""The conversation as a pure state machine: what was said and the world in, replies and an action out."""
