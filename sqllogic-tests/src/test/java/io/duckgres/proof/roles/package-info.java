/** Roles, databases and who may do what with them, over several sessions. */
@NullMarked
package io.duckgres.proof.roles;

import org.jspecify.annotations.NullMarked;
