package io.tributary.history.jdbc;

import io.tributary.history.rulebook.Rules;

/** The rules that hold now. Within one transaction of the recorder they do not change. */
interface ActiveRules {

    Rules current();
}
