/** The mark: a speech bubble ruled like a page of an appointment book, one line of it taken. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path class="bubble" d="M5 3h22a3 3 0 0 1 3 3v15a3 3 0 0 1-3 3H15l-7 6v-6H5a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z" />
      <path class="taken" d="M7 11.2h18v5.4H7z" />
      <path class="lines" d="M7 8.2h18M7 19.6h18" />
    </svg>
  );
}
