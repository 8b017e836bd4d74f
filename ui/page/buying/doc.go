// Package buying owns what shows the buying centre: the panel with its diagram beside a persona, and
// the page on which the information needs of the roles stand phase by phase.
//
// It reads the project and changes it only through the commands it is given. It must not import
// other pages.
package buying
