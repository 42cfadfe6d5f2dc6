/** Random acts by random people, and what must hold after each of them (issue 3; ADR 13). */
package gongwen.rules.sequence;
