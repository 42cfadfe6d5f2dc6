package gongwen.rules.sequence;

import gongwen.rules.commit.Actor;
import gongwen.rules.district.People;
import java.util.List;
import java.util.Optional;

/** Everybody who acts, with the unit each belongs to. */
final class Crowd {

    /**
     * Somebody.
     *
     * @param unit the unit whose documents are his business, empty for none
     */
    record Person(Actor actor, Optional<String> unit) {

        private static Person of(Actor actor, String unit) {
            return new Person(actor, Optional.of(unit));
        }

        @Override
        public String toString() {
            return actor.userId();
        }
    }

    static final List<Person> PEOPLE = List.of(
            Person.of(People.FAN_JIE, "YPB"),
            Person.of(People.LU_MIN, "YPB"),
            Person.of(People.GU_WEI, "YPB"),
            Person.of(People.PAN_RUI, "YPB"),
            Person.of(People.ZHOU_MING, "YP"),
            Person.of(People.LIN_HAI, "YP"),
            Person.of(People.SVC_SJZ, "SJZ"),
            Person.of(People.HU_DAN, "SJZ"),
            Person.of(People.DING_YI, "BTZ"),
            Person.of(People.YU_QIAN, "WQJ"),
            Person.of(People.MEI_JIA, "KFQ"),
            Person.of(People.CAI_NA, "CZJ"),
            new Person(People.SYS_PENG, Optional.empty()));

    private Crowd() {}

    static Person person(int who) {
        return PEOPLE.get(who % PEOPLE.size());
    }
}
