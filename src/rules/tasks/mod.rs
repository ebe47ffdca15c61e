//! The T rules: the tasks of the complaints officer. The first digit of a code names the task.

super::rules! {}
