/** The tests' own JSX is compiled as the build's is, without what development adds to it. */
export default { oxc: { jsx: { development: false } } };
