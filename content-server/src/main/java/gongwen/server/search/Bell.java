package gongwen.server.search;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes threads that wait. Whoever is interrupted waits no longer. */
final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();

    void ring() {
        lock.lock();
        try {
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next ring, or until the time is over. */
    void rest(Duration pause) {
        lock.lock();
        try {
            rung.awaitNanos(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is so, which is looked at with each ring, or the time is over; says whether it is so. */
    boolean await(Duration patience, BooleanSupplier so) {
        long left = patience.toNanos();
        lock.lock();
        try {
            boolean is = so.getAsBoolean();
            while (!is && left > 0) {
                left = rung.awaitNanos(left);
                is = so.getAsBoolean();
            }
            return is;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
